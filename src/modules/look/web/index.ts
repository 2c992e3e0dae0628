/** The door: asks for the firm's look when the screens start. */
import { call } from '../../../ui/api/index.ts'
import { showLook } from '../../../ui/theme/look.ts'
import { getLook } from '../contract.ts'

/** Without an answer the look of the last time stays. */
export const askForLook = (): Promise<void> => call(getLook).then(showLook, () => {})
