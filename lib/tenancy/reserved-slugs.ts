/** Addresses no store may have: names of the market's own hosts, of services people trust, and of PostgreSQL. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  `about abuse access account accounts acme activate ad add-ons admin administrator administrators ads affiliate affiliates
  analytics android api apis app apps archive archived asset assets auth authenticate autoconfig autodiscover backup backups bank
  beta billing blog board book bot bots broadcasthost buy cache calendar cart catalog cdn chat checkout client clients
  cloud cluster cms code community config connect console contact content control copyright corp customer customers dashboard
  data database db debug default default-tenant delete demo-admin deploy dev developer developers development dns doc docs domain domains
  download downloads email embed engineering enterprise error errors events example explore export faq feed feedback
  file files finance forum forums ftp gateway git graphql guest guide health healthcheck healthz help helpdesk home host hosting
  hostmaster http https image images imap img import inbox info information-schema inspector install internal invite
  invoice invoices ios ipv4 ipv6 isatap jobs js json kb legal letsencrypt license link live load local localdomain localhost login
  logout logs mail mailer mailer-daemon maintenance manage manager map market marketing marketplace me media member members message messages
  metrics mobile monitor monitoring mx my name network new news newsletter noc node nobody none no-reply noreply ns ns1 ns2 ns3 null oauth
  official old ops operator operators order orders other owner page pages partner partners password pay payment payments phishing
  photo photos plan plans platform policy pop pop3 portal post postgres postgresql postmaster press preview pricing
  privacy private process prod production profile project projects proxy public push readyz redis register registry report
  reports root rss sales sample sandbox schema search secure security seller sellers server service services session
  settings setup shop shops sign-in sign-up signin signup sitemap smtp souk spam sql src ssh ssl ssladmin staff stage
  staging stat static stats status store stores stripe subdomain superuser support sys sysadmin system team teams template
  tenant tenants terms test testing tls token tools tracking trust undefined unsubscribe update upload uploads usenet user
  username users uucp verify video videos vpn webhook webhooks webmail webmaster website whois wildcard wpad www www1 www2 xml`.split(
    /\s+/,
  ),
)
