import { assertNever } from '../../core/model/assert.ts';
import type { AppCommand } from '../../core/protocol/commands.ts';
import { showTheme } from '../host/theme.ts';
import { endTyping } from '../host/typing.ts';
import { say } from '../parts/say.ts';
import { compareWithFile, compareWithSaved, showMatrix } from '../reach/comparing.ts';
import { askDelete } from './deleting.svelte.ts';
import { doc } from './document.svelte.ts';
import { importing } from './importing.svelte.ts';
import { notices } from './notices.svelte.ts';
import { selection } from './selection.svelte.ts';
import { session } from './session.svelte.ts';
import { view } from './view.svelte.ts';
import type { Theme } from '../../core/protocol/host.ts';

function setTheme(theme: Theme): void {
  view.theme = theme;
  showTheme(theme);
  session.host?.setTheme(theme);
}

/** Does what the menu, a key or a button asks for. */
export function doCommand(command: AppCommand): void {
  // Its dialog does not keep the menu from asking; what it was asked about must not change meanwhile.
  if (importing.stage) return;
  switch (command) {
    case 'new':
      return void session.openNew();
    case 'open':
      return void session.open();
    case 'import':
      view.dialog = 'import';
      return;
    case 'about':
      view.dialog = 'about';
      return;
    case 'help':
      view.dialog = 'help';
      return;
    case 'theme-light':
      return setTheme('light');
    case 'theme-dark':
      return setTheme('dark');
    case 'theme-system':
      return setTheme('system');
    default:
      // Everything else is about the design that is open.
      if (doc.isOpen) doInDesign(command);
  }
}

type DesignCommand = Exclude<AppCommand, 'new' | 'open' | 'import' | 'about' | 'help' | 'theme-light' | 'theme-dark' | 'theme-system'>;

function doInDesign(command: DesignCommand): void {
  switch (command) {
    case 'save':
      return void session.save();
    case 'save-as':
      return void session.saveAs();
    case 'compare':
      return void compareWithFile();
    case 'compare-saved':
      return compareWithSaved();
    case 'export-picture':
      view.showExport('png');
      return;
    case 'export-terraform':
      view.showExport('terraform');
      return;
    case 'undo':
      doc.undo();
      return endTyping();
    case 'redo':
      doc.redo();
      return endTyping();
    case 'delete':
      return askDelete([...selection.ids]);
    case 'duplicate':
    case 'cut':
    case 'copy':
    case 'paste':
    case 'select-all':
      return view.sendToCanvas({ type: command });
    case 'find':
      view.finding = true;
      return;
    case 'zoom-in':
    case 'zoom-out':
    case 'zoom-actual':
      return view.send({ type: command });
    case 'zoom-fit':
      return view.send({ type: 'fit' });
    case 'zoom-selection':
      return view.send({ type: 'fit-selection' });
    case 'reach':
      return showMatrix();
    case 'import-report':
      if (importing.report) view.showDock('import');
      else notices.tell(say('IMPORT_NO_REPORT'));
      return;
    case 'minimap':
      view.minimap = !view.minimap;
      return;
    default:
      return assertNever(command);
  }
}
