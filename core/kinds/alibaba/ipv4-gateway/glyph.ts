/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M3.5 3v18M20.5 3v18"/><path d="M13.4 17.2V6.8L8.6 14h6.9"/>';
