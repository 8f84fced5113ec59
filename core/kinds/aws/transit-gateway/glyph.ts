/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<circle cx="12" cy="12" r="4"/><path d="M12 8V3.5M12 16v4.5M8 12H3.5M16 12h4.5M9.9 5.4 12 3.3l2.1 2.1M9.9 18.6l2.1 2.1 2.1-2.1M5.4 9.9 3.3 12l2.1 2.1M18.6 9.9l2.1 2.1-2.1 2.1"/>';
