import Taro from '@tarojs/taro'

/** Files go to the cloud in base64; what is put together of several is put together in bytes. */
export const bytesOf = (base64: string): Uint8Array => new Uint8Array(Taro.base64ToArrayBuffer(base64))

export const inBase64 = ({ buffer }: Uint8Array<ArrayBuffer>): string => Taro.arrayBufferToBase64(buffer)
