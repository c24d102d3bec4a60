export default definePageConfig({ navigationBarTitleText: '加入团支部' })
