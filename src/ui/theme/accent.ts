/**
 * The firm's colour: from one colour the six that the screens need, light and dark, each with enough
 * contrast (WCAG 2.2, 1.4.3: at least 4.5 to 1 for text). Hue and strength stay, the lightness gives
 * way. Colours are reckoned in OKLCH (Björn Ottosson, "A perceptual color space", 2020).
 */

export interface Accent {
  accent: string
  hover: string
  text: string
  soft: string
  line: string
}

export type Rgb = readonly [number, number, number]

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const fromLinear = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055)

export const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb
const hexOf = (rgb: Rgb): string => `#${rgb.map((c) => Math.round(Math.min(1, Math.max(0, c)) * 255).toString(16).padStart(2, '0')).join('')}`

function oklchOf(rgb: Rgb): { chroma: number; hue: number } {
  const [r, g, b] = rgb.map(toLinear) as unknown as Rgb
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { chroma: Math.hypot(a, bb), hue: Math.atan2(bb, a) }
}

function rgbAt(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s].map((c) => fromLinear(Math.max(0, c))) as unknown as Rgb
}

/** The colour of this lightness that the screen can show: as strong as asked, or as strong as there is. */
function shown(lightness: number, chroma: number, hue: number): string {
  for (let c = chroma; c > 0; c -= 0.01) {
    const rgb = rgbAt(lightness, c, hue)
    if (rgb.every((part) => part >= -0.001 && part <= 1.001)) return hexOf(rgb)
  }
  return hexOf(rgbAt(lightness, 0, hue))
}

const luminance = (hex: string): number => {
  const [r, g, b] = rgbOf(hex).map(toLinear) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Walks the lightness until the colour stands out from the other one. */
function until(start: number, step: number, chroma: number, hue: number, against: string, wanted: number): { hex: string; lightness: number } {
  for (let lightness = start; lightness > 0.05 && lightness < 0.98; lightness += step) {
    const hex = shown(lightness, chroma, hue)
    if (contrast(hex, against) >= wanted) return { hex, lightness }
  }
  return { hex: step < 0 ? '#000000' : '#ffffff', lightness: step < 0 ? 0 : 1 }
}

const white = '#ffffff'
const darkSurface = '#16181d'

export function accentOf(hex: string): { light: Accent; dark: Accent } {
  const { chroma, hue } = oklchOf(rgbOf(hex))
  const strong = Math.min(chroma, 0.21)
  const light = until(0.56, -0.01, strong, hue, white, 4.7)
  const dark = until(0.58, -0.01, strong, hue, white, 4.5)
  return {
    light: { accent: light.hex, hover: shown(light.lightness - 0.07, strong, hue), text: until(0.52, -0.01, strong, hue, white, 5.5).hex, soft: shown(0.963, strong * 0.1, hue), line: shown(0.86, strong * 0.35, hue) },
    dark: { accent: dark.hex, hover: shown(dark.lightness - 0.06, strong, hue), text: until(0.72, 0.01, Math.min(strong, 0.13), hue, darkSurface, 7).hex, soft: shown(0.27, strong * 0.3, hue), line: shown(0.43, strong * 0.6, hue) },
  }
}
