<#ftl output_format="plainText">
${msg("orgInvitationHeading", organization.name)}

${msg("orgInvitationWhat", organization.name)}

${link}

${msg("orgInvitationValid", linkExpirationFormatter(linkExpiration))}
${msg("orgInvitationUnasked")}
