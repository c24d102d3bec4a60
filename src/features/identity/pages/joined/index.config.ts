export default definePageConfig({ navigationBarTitleText: '已加入团支部' })
