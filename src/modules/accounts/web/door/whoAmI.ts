import { call } from '../../../../ui/api/index.ts'
import { getMe, type Me } from '../../contract.ts'

/** Who has come in: asked for after every way that does not say it itself. */
export const whoAmI = (): Promise<Me> => call(getMe)
