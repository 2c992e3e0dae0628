/** What a browser says of itself (RFC 9110, 10.1.5), as far as a person needs it to tell devices apart. */
export interface Device {
  browser: string | null
  system: string | null
  phone: boolean
}

/** The first that fits: browsers name the ones they descend from as well. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
]

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const first = (list: readonly [RegExp, string][], text: string): string | null => list.find(([form]) => form.test(text))?.[1] ?? null

export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? ''
  return { browser: first(browsers, text), system: first(systems, text), phone: /\bMobile\b|\biPhone\b/.test(text) }
}
