import fc from 'fast-check';

/**
 * The same random designs in every run, so that a change fails by what it changes. `SEED=random` (or a number) draws others: what they
 * find becomes a case of its own.
 */
const wanted = process.env['SEED'];
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20_261_130) });
