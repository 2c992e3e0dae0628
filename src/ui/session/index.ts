/** The door to the person who looks. */
export { onSigningOut, tidyUp } from './signingOut.ts'
export { useCan, useMaybeViewer, useViewer, ViewerProvider, type Viewer } from './viewer.tsx'
