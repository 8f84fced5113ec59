/**
 * One figure of `npm run bench`. A file `build/bench/NAME.ts` exports `benchmarks: readonly Benchmark[]`; `npm run bench -- NAME`
 * runs it alone. It measures on this machine, now: no figure is written down in it but the least that is asked for.
 */
export interface Benchmark {
  /** What is done: "one trace, both halves, on a compiled design of 1,000 resources". */
  readonly work: string;
  /** What is asked for: "20,000 a second". */
  readonly least: string;
  run(): Promise<Measured>;
}
export interface Measured {
  /** "31,000 a second" */
  readonly figure: string;
  readonly met: boolean;
}
