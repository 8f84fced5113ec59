import * as Comlink from 'comlink';
import { createEngine } from '../../core/engine/api.ts';

Comlink.expose(createEngine());
