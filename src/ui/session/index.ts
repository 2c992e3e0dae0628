/** The door to the person who looks. */
export { useCan, useMaybeViewer, useViewer, ViewerProvider, type Viewer } from './viewer.tsx'
