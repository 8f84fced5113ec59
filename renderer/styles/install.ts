import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import './fonts.css';
import './base.css';
import './controls.css';
import { cssTokens } from '../../core/picture/tokens.ts';

/** The window wears the tokens of the pictures: one source for both. A sheet made by script needs no exception in the content policy. */
export function installStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssTokens());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
