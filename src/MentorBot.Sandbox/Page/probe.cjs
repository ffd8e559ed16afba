// Written for any Node, however old: the build asks it whether the page can be bundled here.
process.exit(parseInt(process.versions.node, 10) >= 20 ? 0 : 1);
