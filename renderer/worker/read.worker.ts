import * as Comlink from 'comlink';
import { readDesign } from '../../core/file/read.ts';

const reader = { read: readDesign };
export type DesignReader = typeof reader;

Comlink.expose(reader);
