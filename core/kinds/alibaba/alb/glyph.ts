/** A round listener that fans out to three backends. */
export const glyph =
  '<circle cx="6.5" cy="12" r="3.5"/><path d="M10 12h7.5M9.2 9.8 12 6.6c.5-.6 1.2-.9 2-.9h3.5M9.2 14.2l2.8 3.2c.5.6 1.2.9 2 .9h3.5"/><circle cx="19.3" cy="5.7" r="1.8"/><circle cx="19.3" cy="12" r="1.8"/><circle cx="19.3" cy="18.3" r="1.8"/>';
