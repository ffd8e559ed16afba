// Starts the emulator, and ends it in order when the input is closed: whoever started it has told it to stop, or is gone, however that came.
const stop = () => process.emit('message', 'shutdown');
let ended = false;
process.stdin.on('end', () => { ended = true; stop(); }).resume();
process.on('newListener', event => { if (ended && event === 'message') setImmediate(stop); });
require('azurite/dist/src/table/main.js');
