/** The browser for the journeys: the system's own, installed on Debian and Ubuntu when it is missing. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const applications = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/**
 * @param {(line: string) => void} say
 * @returns {string | null} path of the program; null when there is none and none could be installed
 */
export function ensureChromium(say) {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the browser journeys.')
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
      0
    const install = () => apt('install', '-y', '--no-install-recommends', 'chromium')
    // The lists of packages are often missing or old; fetching them is only worth it then.
    if (install() || (apt('update') && install())) return findChromium()
  }
  return null
}

function findChromium() {
  const places = [
    process.env.CHROMIUM_PATH,
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...applications,
  ]
  return places.find((place) => place && executable(place)) ?? null
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
