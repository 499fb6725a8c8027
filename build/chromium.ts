import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

const advice =
  'There is no Chromium for the browser tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.'

/** Where Chromium is: the one that was named, the machine's, or one that Playwright has fetched before. */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`)
  const found = named ?? [...usual, ...playwrights()].find((file) => existsSync(file))
  if (!found) throw new Error(advice)
  return found
}

function playwrights(): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), '.cache/ms-playwright')
  const pattern = 'chromium*/chrome*/{chrome,headless_shell,chrome-headless-shell}'
  return globSync(pattern, { cwd: cache }).map((file) => path.join(cache, file))
}

/** Finds Chromium and, where there is none, installs it on a Debian whose root we are. */
export function provideChromium(say: (line: string) => void): string {
  try {
    return findChromium()
  } catch (error) {
    if (process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw error
  }
  say('There is no Chromium here: installing it with apt-get.')
  const apt = (...parameters: string[]) =>
    execFileSync('apt-get', parameters, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  apt('update', '-q')
  apt('install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
  return findChromium()
}

// Chromium heeds the last of such lists only: these are Playwright's own, and then what fills its address bar with a page
// of its own, which nobody sees without a window and which takes a quarter of a second for each device.
const without = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
]

// A page in a test lives too short for code that is made faster on the way: it takes a fifth of what axe needs.
const inTests = process.env.VITEST ? ['--js-flags=--no-opt --no-maglev'] : []

/** A browser without a window, which needs nothing drawn fast. Containers have no sandbox for root and little shared memory. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    ...options,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      `--disable-features=${without.join(',')}`,
      ...inTests,
      ...(options.args ?? []),
    ],
  })
}
