import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_NAME, type Bridge, type DroppedFile, type HostAnswer, type HostEvent, type Opened } from '../core/protocol/host.ts';
import { type AnswerOf, type ArgumentsOf, channelOf, EVENT_CHANNEL, type Notice, type Question } from './channels.ts';

const ask = <K extends Question>(name: K, ...args: ArgumentsOf<K>): Promise<AnswerOf<K>> => ipcRenderer.invoke(channelOf(name), ...args);
const say = <K extends Notice>(name: K, ...args: ArgumentsOf<K>): void => ipcRenderer.send(channelOf(name), ...args);

/** Only a file that a person dropped or chose has a path; one that a script made has none. */
async function openDropped(files: readonly DroppedFile[]): Promise<HostAnswer<Opened>> {
  const paths = files.map((file) => webUtils.getPathForFile(file as unknown as Parameters<typeof webUtils.getPathForFile>[0])).filter(Boolean);
  if (paths.length > 0) return ask('openDroppedPaths', paths);
  return { type: 'failed', failure: { code: 'FILE_NOT_FOUND', values: { file: files[0]?.name ?? '' } } };
}

/** All that the page gets: no `ipcRenderer`, no channel names, no paths. */
const bridge: Bridge = {
  start: () => ask('start'),
  openFiles: () => ask('openFiles'),
  openFolder: () => ask('openFolder'),
  openRecent: (id) => ask('openRecent', id),
  openDropped,
  readPart: (network, file, offset) => ask('readPart', network, file, offset),
  forgetNetwork: (network) => say('forgetNetwork', network),
  saveDesign: (id, text) => ask('saveDesign', id, text),
  saveDesignAs: (suggestedName, text) => ask('saveDesignAs', suggestedName, text),
  exportFile: (request) => ask('exportFile', request),
  exportFolder: (request) => ask('exportFolder', request),
  recentFiles: () => ask('recentFiles'),
  clearRecentFiles: () => ask('clearRecentFiles'),
  askUnsaved: (name) => ask('askUnsaved', name),
  setDocument: (state) => say('setDocument', state),
  closeWindow: () => say('closeWindow'),
  setTheme: (theme) => say('setTheme', theme),
  editText: (command) => say('editText', command),
  listen(listener) {
    const onEvent = (_event: unknown, event: HostEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, onEvent);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, onEvent);
    };
  },
};
contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
