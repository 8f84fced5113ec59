import * as Comlink from 'comlink';
import { createEngine } from '../../core/service/engine.ts';

// Between the parts of a long answer, questions that came meanwhile are answered.
Comlink.expose(createEngine({ pause: () => new Promise((resume) => setTimeout(resume)) }));
