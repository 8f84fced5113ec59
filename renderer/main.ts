import { mount } from 'svelte';
import App from './App.svelte';
import { host } from './host/index.ts';
import { showTheme } from './host/theme.ts';
import { installStyles } from './styles/install.ts';
import { connectEngine } from './worker/connect.ts';

installStyles();
showTheme('system');
const target = document.getElementById('app');
if (target) mount(App, { target, props: { host, connect: connectEngine } });
