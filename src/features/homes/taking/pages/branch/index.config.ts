export default definePageConfig({ navigationBarTitleText: '替支部报名' })
