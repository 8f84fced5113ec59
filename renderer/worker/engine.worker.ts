import * as Comlink from 'comlink';
import { createEngine } from '../../core/service/engine.ts';

Comlink.expose(createEngine());
