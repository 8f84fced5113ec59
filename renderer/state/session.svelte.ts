import { writeDesign } from '../../core/file/write.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import {
  DESIGN_ENDING,
  type DroppedFiles,
  type FileRef,
  type Host,
  type HostAnswer,
  type Opened,
  type OpenedFile,
} from '../../core/protocol/host.ts';
import { fill } from '../../core/words/catalogue.ts';
import { SHELL_WORDS } from '../../core/words/shell.ts';
import { say } from '../parts/say.ts';
import { readAside } from '../worker/read.ts';
import { doc } from './document.svelte.ts';
import { importing } from './importing.svelte.ts';
import { notices } from './notices.svelte.ts';

/** Opening, saving and closing, with whatever runs the window. */
function createSession() {
  let host = $state.raw<Host>();
  let recent = $state.raw<readonly FileRef[]>([]);

  let taking = 0;

  const endless = (file: string): string => file.replace(new RegExp(`\\.${DESIGN_ENDING}$`), '');
  const nameNow = (): string => doc.design.name || (doc.file ? endless(doc.file.name) : SHELL_WORDS.UNTITLED);

  /** The value, or nothing: a failure is told, changing one's mind is not. */
  function taken<T>(answer: HostAnswer<T>): T | undefined {
    if (answer.type === 'done') return answer.value;
    if (answer.type === 'failed') {
      notices.show({ type: 'failed', text: fill(SHELL_WORDS[answer.failure.code], answer.failure.values, (id) => id) });
    }
    return undefined;
  }
  /**
   * Reads it all before anything is replaced: a file with an error leaves the open design as it is, and changes that are not saved are
   * asked about when there is something to take their place.
   */
  async function take(answer: HostAnswer<Opened>): Promise<boolean> {
    const opened = taken(answer);
    if (!opened || !host) return false;
    if (opened.type === 'network') return importing.start(opened, { host, mayReplace });
    const design = await read(opened);
    if (!design || !(await mayReplace())) return false;
    doc.load(design, opened.file);
    void refresh();
    return true;
  }
  /** The design in a file; nothing when it is none, which is told, and when another file was chosen while this one was read. */
  async function read({ file, text }: OpenedFile): Promise<Design | undefined> {
    const mine = ++taking;
    const found = await readAside(text, file.name);
    if (mine !== taking) return undefined;
    if ('design' in found) return found.design;
    notices.show({ type: 'unreadable', file: file.name, errors: found.errors });
    return undefined;
  }
  async function refresh(): Promise<void> {
    recent = (await host?.recentFiles()) ?? [];
  }
  /** True when the open design may be replaced: nothing is unsaved, it was saved now, or the person lets it go. */
  async function mayReplace(): Promise<boolean> {
    if (!host || !doc.dirty) return true;
    const answer = await host.askUnsaved(nameNow());
    if (answer === 'save') return save();
    return answer === 'discard';
  }
  async function saveTo(write: (host: Host, text: string) => Promise<HostAnswer<FileRef>>): Promise<boolean> {
    if (!host) return false;
    doc.commit();
    const design = doc.design;
    const file = taken(await write(host, writeDesign(design)));
    if (!file) return false;
    doc.markSaved(design, file);
    notices.tell(say('SAVED', { file: file.name }));
    void refresh();
    return true;
  }
  function save(): Promise<boolean> {
    const file = doc.file;
    return file ? saveTo((to, text) => to.saveDesign(file.id, text)) : saveAs();
  }
  const saveAs = (): Promise<boolean> => saveTo((to, text) => to.saveDesignAs(nameNow(), text));

  return {
    /** Newest first. */
    get recent() {
      return recent;
    },
    get name() {
      return nameNow();
    },
    get host() {
      return host;
    },
    /** Called once, when the window starts; `opened`: the file that the app was started with. */
    async begin(at: Host, opened?: HostAnswer<Opened>): Promise<void> {
      host = at;
      if (opened) await take(opened);
      await refresh();
    },
    save,
    saveAs,
    async openNew(design: Design = emptyDesign(SHELL_WORDS.UNTITLED)): Promise<void> {
      if (await mayReplace()) doc.load(design);
    },
    async open(): Promise<void> {
      if (host) await take(await host.openFiles());
    },
    /** Asks for a design, or for what describes a network, that is to be looked at and not to take the place of the open one. */
    async readOther(): Promise<{ readonly name: string; readonly design: Design } | undefined> {
      const opened = host && taken(await host.openFiles());
      if (!opened || !host) return undefined;
      const { name } = opened.type === 'design' ? opened.file : opened;
      let design = opened.type === 'design' ? await read(opened) : undefined;
      const into = (found: Design): void => {
        design = found;
      };
      if (opened.type === 'network') await importing.start(opened, { host, mayReplace, into });
      return design && { name: name || SHELL_WORDS.UNTITLED, design };
    },
    /** A folder that describes a network. */
    async openFolder(): Promise<void> {
      if (host) await take(await host.openFolder());
    },
    async openRecent(file: FileRef): Promise<void> {
      if (host && !(await take(await host.openRecent(file.id)))) void refresh();
    },
    async openDropped(dropped: DroppedFiles): Promise<void> {
      if (host) await take(await host.openDropped(dropped));
    },
    /** A file or folder that was opened from outside. */
    async openGiven(answer: HostAnswer<Opened>): Promise<void> {
      await take(answer);
    },
    /** Back to the start screen. */
    async close(): Promise<void> {
      if (!(await mayReplace())) return;
      doc.close();
      void refresh();
    },
    async saveThenClose(): Promise<void> {
      if (await save()) host?.closeWindow();
    },
    /** Writes what was exported; true when it is there. */
    async write(how: (host: Host) => Promise<HostAnswer<FileRef>>): Promise<boolean> {
      const file = host && taken(await how(host));
      if (!file) return false;
      notices.tell(say('EXPORTED', { file: file.name }));
      return true;
    },
  };
}

export const session = createSession();
