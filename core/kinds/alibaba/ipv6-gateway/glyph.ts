/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph = '<path d="M3.5 3v18M20.5 3v18"/><path d="M14 6.6c-2.9.7-4.6 3.1-4.6 6.3"/><circle cx="12.2" cy="14.3" r="2.8"/>';
