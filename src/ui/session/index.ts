/** The door to the person who looks. */
export { onSigningOut, tidyUp } from './signingOut.ts'
export { useIsAdministrator } from './useIsAdministrator.ts'
export { useCan, useMaybeViewer, useViewer, ViewerProvider, type Viewer } from './viewer.tsx'
