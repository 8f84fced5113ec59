/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<circle cx="6" cy="12" r="3.25"/><circle cx="18" cy="12" r="3.25"/><path d="M9.25 10.75h5.5M9.25 13.25h5.5M6 8.75V5M6 15.25V19M18 8.75V5M18 15.25V19"/>';
