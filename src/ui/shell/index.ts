/** The door of the frame. */
export { CreateButton } from './CreateMenu.tsx'
export { Logo } from './Logo.tsx'
export { openOverlay, OverlayHost } from './overlay.tsx'
export { Page, useDocumentTitle } from './Page.tsx'
export { NotFound } from './RouteStates.tsx'
export { SettingsPage } from './SettingsPage.tsx'
export { useNarrow, usePhone, useRoomy } from './usePhone.ts'
