/** The door of the palette. */
export { openPalette } from './open.tsx'
export { usePaletteActions, type PaletteAction, type PaletteSubject } from './actions.ts'
