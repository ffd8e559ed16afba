// A style sheet is imported for the bundler's sake alone.
declare module "*.css";
