<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.heading>${msg("orgInvitationHeading", organization.name)}</@layout.heading>
<@layout.text>${msg("orgInvitationWhat", organization.name)}</@layout.text>
<@layout.button to=link>${msg("orgInvitationButton")}</@layout.button>
<@layout.quiet>${msg("orgInvitationValid", linkExpirationFormatter(linkExpiration))}</@layout.quiet>
<@layout.quiet>${msg("orgInvitationUnasked")}</@layout.quiet>
</@layout.emailLayout>
