/** Addresses of pictures that the editor takes: of the network, in letters, in the cloud's storage, of a file that lasts for now. */
const TAKEN = /^(https?:\/\/|data:image\/|cloud:\/\/|wxfile:\/\/|blob:)/
const FILE = /^(wxfile:\/\/|blob:|http:\/\/tmp\/)/

export const isTaken = (src: string): boolean => TAKEN.test(src)
export const isFile = (src: string): boolean => FILE.test(src)

/** What a picture may carry beside its address. */
export const CARRIED = ['alt', 'width', 'height', 'class', 'data-custom', 'data-local']
