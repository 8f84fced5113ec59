/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<path d="M2.5 9.5h6M2.5 14.5h6"/><path d="M12 3.5 19.5 6v5.6c0 4.3-3 7.4-7.5 8.9"/><path d="M12 3.5v17M15.5 12h6M19.2 9.7l2.3 2.3-2.3 2.3"/>';
