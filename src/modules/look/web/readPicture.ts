/** A chosen picture as base64, and as an address that an image can show. */
import { maxPicture } from '../contract.ts'

export async function readPicture(file: File): Promise<{ base64: string; address: string }> {
  if (!/^image\/(png|jpeg|webp|gif)$/.test(file.type) || file.size * 1.37 > maxPicture) throw new Error('no picture for a sign')
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'))
    reader.readAsDataURL(file)
  })
  return { base64: address.slice(address.indexOf(',') + 1), address }
}
