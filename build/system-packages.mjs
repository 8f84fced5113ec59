// Installs the system's packages that Electron needs for its tests: for .ci/run, on Debian, as root or through sudo.
import { say } from './lib/say.mjs';
import { debianCommand, hasXvfb, installPackages, isDebian } from './lib/system.mjs';

if (!isDebian()) say('not a Debian system: no packages are installed');
else if (hasXvfb()) say('the packages that Electron needs are installed already');
else {
  say(`installing what Electron needs: ${debianCommand()}`);
  if (!(await installPackages())) say('that failed; what cannot run without them is named at the end');
}
