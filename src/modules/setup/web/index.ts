/** The door: the page of the first start. */
import { lazy } from 'react'

export const SetupPage = lazy(() => import('./SetupPage.tsx'))
