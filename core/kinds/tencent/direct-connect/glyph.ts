/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<circle cx="5" cy="12" r="2.5"/><circle cx="19" cy="12" r="2.5"/><path d="M7.2 10.8h9.6M7.2 13.2h9.6M5 3.5v6M5 14.5v6M19 3.5v6M19 14.5v6"/>';
