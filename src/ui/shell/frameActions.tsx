/** What the frame can do only through the app: sign out, keep the language. */
import { createContext, useContext } from 'react'

export interface FrameActions {
  signOut(): Promise<void>
  /** Keeps the language of the screens in the person's profile. */
  chooseLanguage(language: string): Promise<void>
}

export const FrameActionsContext = createContext<FrameActions>({
  signOut: () => Promise.reject(new Error('No frame')),
  chooseLanguage: () => Promise.reject(new Error('No frame')),
})

export const useFrameActions = (): FrameActions => useContext(FrameActionsContext)
