import Taro from '@tarojs/taro'

/** Offers to call a number, as a phone does; whoever thinks better of it has done nothing wrong. A browser has a link for it instead. */
export async function offerCall(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber })
  } catch {
    // Thought better of it.
  }
}
