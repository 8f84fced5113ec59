/** The version of the app, written in by the build. */
declare const __VERSION__: string;
