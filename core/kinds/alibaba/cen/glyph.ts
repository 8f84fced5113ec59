/** Three places on a ring. */
export const glyph =
  '<path d="M13.9 4.3a8 8 0 0 1 6 10.4M17.6 17.7a8 8 0 0 1-11.2 0M4.1 14.7a8 8 0 0 1 6-10.4"/><circle cx="12" cy="4" r="2"/><circle cx="19" cy="16.4" r="2"/><circle cx="5" cy="16.4" r="2"/>';
