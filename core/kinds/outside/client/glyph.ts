/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<circle cx="12" cy="7.75" r="4"/><path d="M4.5 20.5c.7-3.9 3.6-6 7.5-6s6.8 2.1 7.5 6"/>';
