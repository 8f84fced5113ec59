/** Drawn for Netdraft on a 24 grid, stroke 1.5. */
export const glyph =
  '<circle cx="12" cy="12" r="3.5"/><circle cx="3.9" cy="12" r="1.4"/><circle cx="20.1" cy="12" r="1.4"/><path d="M5.3 11h3.3M5.3 13h3.3M15.4 11h3.3M15.4 13h3.3M12 8.5V4M12 15.5V20M8.5 4h7M8.5 20h7"/>';
