// Written by npm run api; do not edit.
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdministrationController_list"];
        put?: never;
        post: operations["RegistrationController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdministrationController_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdministrationController_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AdministrationController_grant"];
        post?: never;
        delete: operations["AdministrationController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdministrationController_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/invited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountInvitationsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdministrationController_lookup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChangesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegistrationController_sendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DemoAccountsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-consumers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventAdministrationController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingImportsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingImportsController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingImportsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MarketController_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market/overview.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MarketController_chart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAccountController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["OwnAccountController_change"];
        trace?: never;
    };
    "/api/v1/me/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccountController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAccountController_copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PasswordsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["OwnAccountController_changePhone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyPostingsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TotpController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TotpController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TotpController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TotpController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation-invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InvitationsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VerificationController_list"];
        put?: never;
        post: operations["OrganisationsController_found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganisationsController_see"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["OrganisationsController_edit"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyController_listClients"];
        put?: never;
        post: operations["AgencyController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/clients/{clientId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgencyController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/clients/{clientId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgencyController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganisationsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentsController_list"];
        put?: never;
        post: operations["DocumentsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentsController_download"];
        put?: never;
        post?: never;
        delete: operations["DocumentsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembersController_open"];
        put?: never;
        post: operations["MembersController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MembersController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyController_listLicences"];
        put?: never;
        post: operations["AgencyController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/licences/{licenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["AgencyController_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/licences/{licenceId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/licences/{licenceId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_refuseLicence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/licences/{licenceId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/licences/{licenceId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/licences/{licenceId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MembersController_remove"];
        options?: never;
        head?: never;
        patch: operations["MembersController_changeRole"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/representations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgencyController_representations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganisationsController_standingOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganisationsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerificationController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganisationsController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventAdministrationController_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked-events/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EventAdministrationController_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parked-events/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EventAdministrationController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PasswordsController_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posting-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingReviewController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posting-reviews/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingReviewController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posting-reviews/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingReviewController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posting-reviews/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingReviewController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posting-reviews/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingReviewController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingListController_find"];
        put?: never;
        post: operations["PostingsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingsController_read"];
        put?: never;
        post?: never;
        delete: operations["PostingsController_discard"];
        options?: never;
        head?: never;
        patch: operations["PostingsController_edit"];
        trace?: never;
    };
    "/api/v1/postings/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingMovesController_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingContactController_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingContactController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingsController_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingContactController_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingMovesController_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingsController_readOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingMovesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingQrController_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingMovesController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingListController_like"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingMovesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/postings/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingListController_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegistrationController_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/industries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CataloguesController_industries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/occupations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CataloguesController_occupations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/occupations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CataloguesController_occupation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CataloguesController_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CataloguesController_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RulesController_list"];
        put?: never;
        post: operations["RulesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/rules/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RulesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/skill-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CataloguesController_skillLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/vocabularies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingVocabulariesController_vocabularies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screening/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ScreeningController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screening/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScreeningController_list"];
        put?: never;
        post: operations["ScreeningController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screening/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ScreeningController_edit"];
        trace?: never;
    };
    "/api/v1/screening/rules/{ruleId}/switch-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ScreeningController_switchOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screening/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ScreeningController_tryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionsController_list"];
        put?: never;
        post: operations["SessionsController_signIn"];
        delete: operations["SessionsController_signOutEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SessionsController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionsController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SnapshotController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/robots.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SitemapController_robots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemap-postings.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SitemapController_postings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SitemapController_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitation: {
            /** @description From the link in the message */
            token: string;
        };
        AcceptInvitationDto: {
            /**
             * Format: date
             * @example 1996-01-01
             */
            birthDate: string;
            /** @description Agreed to the privacy notice; must be true */
            consent: boolean;
            /** @enum {string} */
            locale?: "zh" | "en";
            /** @description Real name 真实姓名 */
            name: string;
            /** @description At least 8 characters, not digits alone */
            password: string;
            /**
             * Format: mobile
             * @example 13800000000
             */
            phone: string;
            /** @description Version of the privacy notice that was agreed to */
            privacyNotice: string;
            /** @description From the link, behind the # */
            token: string;
        };
        AccountPage: {
            items: components["schemas"]["AccountView"][];
            next: string | null;
        };
        AccountView: {
            closedAt: number | null;
            id: string;
            /** @example 张* */
            name: string;
            openedAt: number;
            /** @example 138****0000 */
            phone: string;
            roles: ("seeker" | "employer" | "agency" | "provider" | "staff" | "officer" | "administrator")[];
            secondFactor: boolean;
            /** @enum {string} */
            state: "active" | "locked" | "closed";
        };
        AddClient: {
            /** Format: credit-code */
            creditCode?: string;
            /**
             * Format: uuid
             * @description The uploaded authorisation (委托书)
             */
            documentId: string;
            name?: string;
            /** Format: uuid */
            organisationId?: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
        };
        AllowedView: {
            /** @description Milliseconds since 1970 */
            at: number;
            /** @description The officer; told to officers only */
            by?: string;
            /** @enum {string} */
            level: "block" | "review";
            ruleId: string;
            /** @description The words, as the screener reads them */
            text: string;
        };
        AppealInput: {
            reason: string;
        };
        AuditEntryView: {
            action: string;
            actor: string | null;
            /** @description Milliseconds since 1970 */
            at: number;
            details: Record<string, unknown>;
            id: string;
            purpose: string | null;
            subject: components["schemas"]["AuditSubject"];
        };
        AuditPage: {
            items: components["schemas"]["AuditEntryView"][];
            next: string | null;
        };
        AuditSubject: {
            id: string;
            /** @enum {string} */
            kind: "account" | "invitation" | "organisation" | "posting" | "rule" | "screening-rule" | "event-log" | "audit";
        };
        Authorisation: {
            /**
             * Format: uuid
             * @description The uploaded authorisation (委托书)
             */
            documentId: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
        };
        BalanceView: {
            /** @description On the supply side */
            looking: number;
            /** @description On the demand side */
            wanted: number;
        };
        BothLanguages: {
            en: string;
            zh: string;
        };
        Catalogue: {
            /** @description Which classification the codes belong to */
            edition: string;
            items: components["schemas"]["CatalogueEntry"][];
            /** @description Always null: these lists are whole */
            next: string | null;
        };
        CatalogueEntry: {
            code: string;
            level: string;
            /** @description Whether there is anything below */
            more: boolean;
            name: string;
            parent: string | null;
        };
        Change: {
            /** @description Milliseconds since 1970 */
            at: number;
            /** @description The public view as it is now; null is a tombstone: remove your copy. Private topics get the version only */
            data: {
                [key: string]: unknown;
            } | null;
            /** @description The position; gapless over all topics, rising */
            seq: number;
            subject: {
                id?: string;
                kind?: string;
            };
            /** @example posting.published */
            type: string;
        };
        ChangeMeDto: {
            /** @enum {string} */
            locale?: "zh" | "en";
            /** @description Real name 真实姓名 */
            name?: string;
            /** @description Agree to this version of the privacy notice */
            privacyNotice?: string;
        };
        ChangePasswordDto: {
            /** @description The password until now */
            current: string;
            /** @description At least 8 characters, not digits alone */
            password: string;
        };
        ChangePhoneDto: {
            /** @example 123456 */
            code: string;
            password: string;
            /**
             * Format: mobile
             * @description The new phone
             * @example 13800000000
             */
            phone: string;
        };
        ChangesPage: {
            items: components["schemas"]["Change"][];
            /** @description Send it as `after` next time */
            next: number;
        };
        ClientPage: {
            items: components["schemas"]["ClientView"][];
            next: string | null;
        };
        ClientView: {
            creditCode: string;
            documentId: string | null;
            id: string;
            /** @description Whether the agency may publish for it today, if its own standing is good */
            inForce: boolean;
            name: string;
            organisationId: string | null;
            validFrom: string;
            validTo: string;
            withdrawnOn: string | null;
        };
        CodeRequestDto: {
            /**
             * Format: mobile
             * @example 13800000000
             */
            phone: string;
            /** @enum {string} */
            purpose: "register" | "password" | "phone";
        };
        CodeSentView: {
            againAfterSeconds: number;
            expiresInSeconds: number;
        };
        ConfirmTotpDto: {
            /** @example 123456 */
            totp: string;
        };
        ConsentView: {
            at: number | null;
            /** @description To the notice in force */
            current: boolean;
            version: string | null;
        };
        ConsumerList: {
            /** @description Last sequenced position of the log */
            head: number;
            items: components["schemas"]["ConsumerView"][];
        };
        ConsumerView: {
            /** @description Sequenced events that it still has before it */
            lag: number;
            /** @example search */
            name: string;
            /** @description Events that it could not digest */
            parked: number;
        };
        ContactDays: {
            /** @description Newest first; the last hundred days with any */
            items: components["schemas"]["ContactDayView"][];
            next: string | null;
        };
        ContactDayView: {
            /** @description How many accounts were shown the phone */
            count: number;
            /** @example 2026-11-23 */
            day: string;
        };
        ContactView: {
            /**
             * @description Masked
             * @example 张*
             */
            name: string | null;
            /** @example 13800000000 */
            phone: string;
        };
        Decision: {
            /** @description Shown to the members */
            reason?: string;
        };
        Decisions: {
            /** @description Newest first; the last hundred */
            items: components["schemas"]["DecisionView"][];
            next: string | null;
        };
        DecisionView: {
            /** @description What the author had said; empty without an appeal */
            appeal: string;
            /** @description Milliseconds since 1970 */
            at: number;
            /** @enum {string} */
            decision: "approved" | "refused" | "held" | "released" | "appeal-upheld" | "appeal-rejected";
            id: string;
            reason: string;
        };
        DemoAccountView: {
            /**
             * @description What the organisation lets this person do
             * @enum {string}
             */
            membership?: "owner" | "recruiter" | "viewer";
            organisation?: string;
            password: string;
            phone: string;
            /** @enum {string} */
            role: "seeker" | "employer" | "agency" | "provider" | "staff" | "officer" | "administrator";
            /** @description Base32, for any authenticator app */
            totpSecret?: string;
        };
        DismissParked: {
            /** @example search */
            consumer: string;
            /** @description Why nothing is lost without it; goes into the audit log */
            purpose: string;
            seq: number;
        };
        DocumentList: {
            items: components["schemas"]["DocumentView"][];
        };
        DocumentView: {
            /** @description Milliseconds since 1970 */
            addedAt: number;
            bytes: number;
            id: string;
            /** @enum {string} */
            kind: "business-licence" | "licence" | "authorisation" | "other";
            name: string;
            sha256: string;
            type: string;
        };
        EditOrganisation: {
            /** @example 蛟川街道俞范东路 1 号 */
            address?: string;
            contactName?: string;
            /**
             * Format: phone
             * @example 13800000000
             */
            contactPhone?: string;
            /**
             * Format: credit-code
             * @example 91330211MA00000075
             */
            creditCode?: string;
            /**
             * Format: industry
             * @example 344
             */
            industry?: string;
            intro?: string;
            /** @example 宁波镇海工桥精密机械有限公司 */
            name?: string;
            /**
             * Format: region
             * @example 330211002
             */
            region?: string;
            /**
             * @description Staff
             * @enum {string}
             */
            size?: "1-19" | "20-99" | "100-299" | "300-999" | "1000+";
        };
        EmployerView: {
            id: string | null;
            name: string;
            /** @description Checked by an officer */
            verified: boolean;
        };
        EnrolTotpDto: {
            password: string;
            recoveryCode?: string;
            /** @example 123456 */
            totp?: string;
        };
        EnterLicence: {
            /**
             * Format: uuid
             * @description The uploaded copy
             */
            documentId?: string;
            /** @enum {string} */
            kind: "hr-service" | "dispatch";
            /** @example 330211202600001 */
            number: string;
            /** @description As printed; `online-recruitment` is 网络招聘 */
            scopes: ("placement" | "online-recruitment" | "information" | "guidance" | "executive-search" | "outsourcing" | "dispatch")[];
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description Absent: no term; a dispatch licence always has one
             */
            validTo?: string;
        };
        FacetValue: {
            /** @description How many there are under the other filters */
            count: number;
            name: string;
            /** @description Send it as the filter of the same name */
            value: string;
        };
        Findings: {
            findings: components["schemas"]["FindingView"][];
        };
        FindingView: {
            category: string;
            /** @description Of the rule and of the numbers that it reckons with */
            edition: string;
            end: number;
            field: string;
            ground: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            level: "block" | "review" | "warn";
            message: components["schemas"]["BothLanguages"];
            ruleId: string;
            start: number;
            suggestion: components["schemas"]["BothLanguages"];
            /** @description Exactly field[start, end) */
            text: string;
        };
        FoundOccupations: {
            edition: string;
            items: components["schemas"]["FoundOccupationView"][];
            next: string | null;
        };
        FoundOccupationView: {
            code: string;
            /** @description The class (小类) that it belongs to */
            minor: string;
            name: string;
            /** @description The work type that matched */
            workType: string | null;
        };
        FoundOrganisation: {
            /** @example 蛟川街道俞范东路 1 号 */
            address: string;
            contactName: string;
            /**
             * Format: phone
             * @example 13800000000
             */
            contactPhone: string;
            /**
             * Format: credit-code
             * @example 91330211MA00000075
             */
            creditCode: string;
            /**
             * Format: industry
             * @example 344
             */
            industry: string;
            intro?: string;
            /** @enum {string} */
            kind: "employer" | "agency" | "provider" | "incubator";
            /** @example 宁波镇海工桥精密机械有限公司 */
            name: string;
            /**
             * Format: region
             * @example 330211002
             */
            region: string;
            /**
             * @description Staff
             * @enum {string}
             */
            size: "1-19" | "20-99" | "100-299" | "300-999" | "1000+";
        };
        GroupBalance: {
            /** @example 6-18-02-04 */
            code: string;
            /** @description On the supply side */
            looking: number;
            /** @example 焊工 */
            name: string;
            /** @description On the demand side */
            wanted: number;
        };
        ImportOptions: {
            /** @description Confirm the warnings of the screener for the whole file */
            confirmWarnings?: boolean;
            /** @description Only report what would happen */
            dryRun?: boolean;
            /** @description The map as JSON (see docs/import.md); without it headings are guessed */
            map?: string;
            /** @description The id of the organisation that posts; may be left out by who recruits for one only, and for forwarded advertisements by service staff */
            organisation?: string;
            /** @description Publish what may be published; otherwise all come in as drafts */
            publish?: boolean;
        };
        ImportPreview: {
            encoding: string | null;
            /** @description What the map reads and the file does not have */
            faults: Record<string, unknown>[];
            format: string;
            headings: string[];
            /** @description The given map, or the one guessed from the headings */
            map: Record<string, unknown>;
            /** @description The first twenty rows as drafts, each with what is missing */
            rows: Record<string, unknown>[];
            /** @description Rows in all */
            total: number;
        };
        InvitationList: {
            items: components["schemas"]["InvitationView"][];
        };
        InvitationView: {
            expiresAt: number;
            id: string;
            /** @description Masked */
            phone: string;
            /** @enum {string} */
            role: "owner" | "recruiter" | "viewer";
        };
        Invite: {
            /**
             * Format: mobile
             * @example 13800000000
             */
            phone: string;
            /** @enum {string} */
            role: "owner" | "recruiter" | "viewer";
        };
        JobList: {
            items: components["schemas"]["JobView"][];
        };
        JobView: {
            createdAt: number;
            /** @description Units done */
            done: number;
            /** @description Why it failed */
            error: Record<string, unknown> | null;
            finishedAt: number | null;
            id: string;
            kind: string;
            result: Record<string, unknown> | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description Units in all; null while unknown */
            total: number | null;
        };
        LevelView: {
            en: string;
            /** @description Rises with skill */
            rank: number;
            zh: string;
        };
        LicenceList: {
            items: components["schemas"]["LicenceView"][];
        };
        LicenceView: {
            decidedAt: number | null;
            documentId: string | null;
            id: string;
            /** @enum {string} */
            kind: "hr-service" | "dispatch";
            number: string;
            scopes: ("placement" | "online-recruitment" | "information" | "guidance" | "executive-search" | "outsourcing" | "dispatch")[];
            /** @enum {string} */
            state: "entered" | "confirmed" | "refused" | "suspended" | "revoked";
            stateReason: string | null;
            validFrom: string;
            validTo: string | null;
        };
        LookupDto: {
            /**
             * Format: mobile
             * @example 13800000000
             */
            phone: string;
            /** @description Why; goes into the audit log, so name no person */
            purpose: string;
        };
        Loosening: {
            /** @description Leave this one out … */
            filter: string;
            /** @description … and find so many */
            total: number;
            /** @description … whose value is this */
            value: Record<string, unknown>;
            /** @description … together with these, where no single one helps */
            with: components["schemas"]["Wish"][];
        };
        MarketOverview: {
            /** @description When it was counted, milliseconds since 1970 */
            at: number;
            /** @example 330211 */
            district: string;
            /** @description The largest eight occupations, people */
            occupations: components["schemas"]["GroupBalance"][];
            /** @description People of open postings */
            people: components["schemas"]["BalanceView"];
            /** @description Open postings */
            postings: components["schemas"]["BalanceView"];
            /** @description 求人倍率: people wanted ÷ people looking; null when nobody looks */
            ratio: number | null;
            /** @description Every street of the district, people */
            streets: components["schemas"]["GroupBalance"][];
        };
        MemberList: {
            items: components["schemas"]["MemberView"][];
        };
        MemberRoleChange: {
            /** @enum {string} */
            role: "owner" | "recruiter" | "viewer";
        };
        Membership: {
            organisationId: string;
            /** @enum {string} */
            role: "owner" | "recruiter" | "viewer";
        };
        MemberView: {
            name: string;
            /** @enum {string} */
            role: "owner" | "recruiter" | "viewer";
            /** @description Milliseconds since 1970 */
            since: number;
            userId: string;
        };
        MeView: {
            birthDate: string;
            consent: components["schemas"]["ConsentView"];
            id: string;
            locale: string;
            name: string;
            openedAt: number;
            phone: string;
            recoveryCodesLeft: number;
            roles: ("seeker" | "employer" | "agency" | "provider" | "staff" | "officer" | "administrator")[];
            secondFactor: boolean;
            version: number;
            waitingRoles: ("seeker" | "employer" | "agency" | "provider" | "staff" | "officer" | "administrator")[];
        };
        MonthlyView: {
            max: number;
            min: number;
            /** @enum {string} */
            period: "month";
        };
        MyOrganisation: {
            id: string;
            /** @enum {string} */
            kind: "employer" | "agency" | "provider" | "incubator";
            mayPublish: boolean;
            name: string;
            /** @enum {string} */
            role: "owner" | "recruiter" | "viewer";
            /** @enum {string} */
            state: "draft" | "pending" | "verified" | "refused" | "closed";
        };
        MyOrganisations: {
            items: components["schemas"]["MyOrganisation"][];
            next: string | null;
        };
        MyPostings: {
            items: components["schemas"]["OwnPostingView"][];
            next: string | null;
        };
        Named: {
            code: string;
            name: string;
        };
        NewRule: {
            /**
             * @example minimum-wage-month
             * @enum {string}
             */
            kind: "minimum-wage-month" | "minimum-wage-hour" | "pay-yardstick" | "probation-limit" | "probation-pay-share" | "minimum-age" | "account-reverification" | "service-ledger-retention" | "wage-ledger-retention" | "service-record-retention" | "contract-retention" | "audit-log-retention" | "dispatch-cap" | "dispatch-temporary-post" | "dispatch-licence-term" | "special-operation-validity" | "special-operation-review" | "special-equipment-validity" | "working-time" | "retirement-age" | "contact-limit";
            /**
             * Format: rule-region
             * @example 330200
             */
            region: string;
            /** @description The document that says so */
            source: string;
            /** @description Nobody has confirmed the amount yet: nothing is blocked by it */
            unconfirmed?: boolean;
            /**
             * Format: date
             * @description First day; an open row before it ends the day before
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day; absent: until further notice
             */
            validTo?: string | null;
            value: components["schemas"]["RuleValueInput"];
        };
        NoticeWords: {
            en: string;
            zh: string;
        };
        OccupationView: {
            /** @description From the major class down */
            above: components["schemas"]["CatalogueEntry"][];
            code: string;
            level: string;
            /** @description Whether there is anything below */
            more: boolean;
            name: string;
            parent: string | null;
            workTypes: string[];
        };
        OrganisationPage: {
            items: components["schemas"]["OrganisationRowView"][];
            next: string | null;
        };
        OrganisationRowView: {
            abnormalSince: string | null;
            /** @description How many others state the same credit code, closed ones left out */
            alsoStating: number;
            creditCode: string;
            /** @description It was verified with this credit code: no other can be */
            holdsCode: boolean;
            id: string;
            kind: string;
            mayPublish: boolean;
            name: string;
            region: string;
            /** @enum {string} */
            state: "draft" | "pending" | "verified" | "refused" | "closed";
            submittedAt: number | null;
            verifiedUntil: string | null;
        };
        OrganisationView: {
            abnormalReason: string | null;
            abnormalSince: string | null;
            address: string;
            contactName: string;
            contactPhone: string;
            creditCode: string;
            id: string;
            industry: string;
            intro: string;
            /** @enum {string} */
            kind: "employer" | "agency" | "provider" | "incubator";
            mayPublish: boolean;
            /**
             * @description Null: you look as an officer
             * @enum {string|null}
             */
            myRole: "owner" | "recruiter" | "viewer" | null;
            name: string;
            refusalReason: string | null;
            region: string;
            /** @enum {string} */
            size: "1-19" | "20-99" | "100-299" | "300-999" | "1000+";
            /** @enum {string} */
            state: "draft" | "pending" | "verified" | "refused" | "closed";
            submittedAt: number | null;
            verified: boolean;
            verifiedOn: string | null;
            verifiedUntil: string | null;
            version: number;
        };
        OwnPostingView: {
            /** @description Who posts for the employer: an agency, or whoever forwards its advertisement */
            agency: components["schemas"]["EmployerView"] | null;
            /** @description Findings that an officer let pass; while rule and words stay */
            allowed: components["schemas"]["AllowedView"][];
            appeal: string | null;
            availableFrom: string | null;
            benefits: string[];
            boardLodging: string | null;
            certificates: string[];
            client: string | null;
            confirmed: string[];
            contractMonths: number | null;
            createdAt: number;
            /** @description What the officer said */
            decisionNote: string | null;
            description: string;
            education: string | null;
            employer: components["schemas"]["EmployerView"] | null;
            employment: string | null;
            endedAt: number | null;
            engagement: string;
            experienceYears: number | null;
            /** @description The screener's findings when it was last looked at */
            findings: Record<string, unknown>[];
            headcount: number | null;
            /** @description Why it is held */
            holdReasons: string[];
            id: string;
            /** @description What the advertisement does not state */
            incomplete: string[];
            insurance: string | null;
            occupation: components["schemas"]["Named"] | null;
            /** @description Per cent; null when a person chose the occupation */
            occupationConfidence: number | null;
            offeredBy: string | null;
            organisation: string | null;
            pay: components["schemas"]["PayView"] | null;
            preferredRegions: components["schemas"]["Named"][];
            probationMonths: number | null;
            publishedAt: number | null;
            /** @description Name from the district down */
            region: components["schemas"]["Named"] | null;
            requirements: string;
            restDays: number | null;
            shift: string | null;
            /** @enum {string} */
            side: "demand" | "supply";
            skillLevel: components["schemas"]["LevelView"] | null;
            skills: string[];
            /** @description Where a forwarded advertisement comes from */
            source: components["schemas"]["SourceView"] | null;
            state: string;
            /** @description Of a task or a loan */
            term: components["schemas"]["TermView"] | null;
            title: string;
            /** @description What a draft still needs before it can be published */
            unmet: components["schemas"]["UnmetView"][];
            updatedAt: number;
            validUntil: string | null;
            version: number;
            workingConditions: string;
            /** @description Empty for a supply posting: strangers see the street */
            workPlace: string;
        };
        ParkedEventView: {
            /** @description When it happened, milliseconds since 1970 */
            at: number;
            attempts: number;
            consumer: string;
            /** @description What went wrong, for who repairs it */
            error: string;
            /** @description Milliseconds since 1970; null: given up */
            retryAt: number | null;
            /** @description Position in the log */
            seq: number;
            subject: components["schemas"]["ParkedSubject"];
            /** @example posting.published */
            type: string;
        };
        ParkedKey: {
            /** @example search */
            consumer: string;
            seq: number;
        };
        ParkedPage: {
            items: components["schemas"]["ParkedEventView"][];
            next: string | null;
        };
        ParkedSubject: {
            id: string;
            kind: string;
        };
        PasswordDto: {
            password: string;
        };
        PayInput: {
            /**
             * @description Whole yuan
             * @example 8500
             */
            max: number;
            /**
             * @description Whole yuan
             * @example 6000
             */
            min: number;
            /** @enum {string} */
            period: "hour" | "day" | "week" | "month" | "year" | "piece";
        };
        PayView: {
            /** @description Yuan a month by the common yardstick (8 h, 21.75 days, 12 months) */
            comparable: components["schemas"]["MonthlyView"] | null;
            max: number;
            min: number;
            /** @description Salaries a year */
            months: number | null;
            /** @enum {string} */
            period: "hour" | "day" | "week" | "month" | "year" | "piece";
        };
        PostingEdit: {
            /**
             * Format: date
             * @description Supply: can begin
             */
            availableFrom?: string | null;
            /**
             * @example [
             *       "五险一金",
             *       "包吃住"
             *     ]
             */
            benefits?: string[];
            /** @enum {string|null} */
            boardLodging?: "none" | "board" | "lodging" | "both" | null;
            /** @description Required (demand) or held (supply) */
            certificates?: string[];
            /** @description Ids of the rules whose warning the author confirms */
            confirm?: string[];
            /** Format: mobile */
            contactPhone?: string | null;
            /** @description Length of the contract */
            contractMonths?: number | null;
            /** @description Task: what is delivered */
            deliverable?: string | null;
            /** @description Work content (demand) or what is offered (supply) */
            description?: string;
            /** @enum {string|null} */
            education?: "none" | "primary" | "junior-high" | "senior-high" | "secondary-vocational" | "college" | "bachelor" | "master" | "doctor" | null;
            /** @enum {string} */
            employment?: "full-time" | "part-time" | "temporary" | "dispatched" | "outsourced" | "internship";
            /** @enum {string} */
            engagement?: "post" | "task" | "loan";
            experienceYears?: number | null;
            headcount?: number;
            /** @description Loan: who keeps the labour contract */
            homeEmployer?: string | null;
            /** @enum {string|null} */
            insurance?: "five" | "five-and-fund" | "injury" | "not-stated" | null;
            /**
             * Format: occupation
             * @example 6-18-02-04
             */
            occupation?: string;
            /**
             * @description Supply: who stands behind it; one person unless told
             * @enum {string|null}
             */
            offeredBy?: "person" | "crew" | "agency-group" | "employer-staff" | null;
            pay?: components["schemas"]["PayInput"];
            /** @description Salaries a year (13薪) */
            payMonths?: number | null;
            /**
             * @description Supply: where the person would go
             * @example 330211001
             */
            preferredRegions?: string[];
            probationMonths?: number | null;
            /**
             * Format: region
             * @description Place of work, down to the street; supply: where the person is
             * @example 330211001
             */
            region?: string;
            requirements?: string | null;
            /** @description Days off a month */
            restDays?: number | null;
            /** @enum {string|null} */
            shift?: "day" | "night" | "two-shift" | "three-shift" | "four-crew" | "roster" | "flexible" | null;
            /** @description Rank of the skill ladder, rising with skill */
            skillLevel?: number | null;
            skills?: string[];
            /**
             * Format: date
             * @description Task, loan: first day
             */
            termFrom?: string | null;
            /**
             * Format: date
             * @description Task, loan: last day
             */
            termTo?: string | null;
            /** @example 电焊工（二保焊） */
            title?: string;
            /**
             * Format: date
             * @description Open through the end of this day, Asia/Shanghai
             * @example 2026-12-31
             */
            validUntil?: string;
            workingConditions?: string | null;
            /** @description House number, gate, workshop */
            workPlace?: string | null;
        };
        PostingInput: {
            /**
             * Format: date
             * @description Supply: can begin
             */
            availableFrom?: string | null;
            /**
             * @example [
             *       "五险一金",
             *       "包吃住"
             *     ]
             */
            benefits?: string[];
            /** @enum {string|null} */
            boardLodging?: "none" | "board" | "lodging" | "both" | null;
            /** @description Required (demand) or held (supply) */
            certificates?: string[];
            /**
             * Format: uuid
             * @description Agency: the client for whom it posts
             */
            client?: string | null;
            /** Format: mobile */
            contactPhone?: string | null;
            /** @description Length of the contract */
            contractMonths?: number | null;
            /** @description Task: what is delivered */
            deliverable?: string | null;
            /** @description Work content (demand) or what is offered (supply) */
            description: string;
            /** @enum {string|null} */
            education?: "none" | "primary" | "junior-high" | "senior-high" | "secondary-vocational" | "college" | "bachelor" | "master" | "doctor" | null;
            /** @enum {string} */
            employment: "full-time" | "part-time" | "temporary" | "dispatched" | "outsourced" | "internship";
            /** @enum {string} */
            engagement: "post" | "task" | "loan";
            experienceYears?: number | null;
            headcount: number;
            /** @description Loan: who keeps the labour contract */
            homeEmployer?: string | null;
            /** @enum {string|null} */
            insurance?: "five" | "five-and-fund" | "injury" | "not-stated" | null;
            /**
             * Format: occupation
             * @example 6-18-02-04
             */
            occupation: string;
            /**
             * @description Supply: who stands behind it; one person unless told
             * @enum {string|null}
             */
            offeredBy?: "person" | "crew" | "agency-group" | "employer-staff" | null;
            /**
             * Format: uuid
             * @description The organisation that posts; may be left out by who recruits for one only
             */
            organisation?: string;
            pay: components["schemas"]["PayInput"];
            /** @description Salaries a year (13薪) */
            payMonths?: number | null;
            /**
             * @description Supply: where the person would go
             * @example 330211001
             */
            preferredRegions?: string[];
            probationMonths?: number | null;
            /**
             * Format: region
             * @description Place of work, down to the street; supply: where the person is
             * @example 330211001
             */
            region: string;
            requirements?: string | null;
            /** @description Days off a month */
            restDays?: number | null;
            /** @enum {string|null} */
            shift?: "day" | "night" | "two-shift" | "three-shift" | "four-crew" | "roster" | "flexible" | null;
            /** @enum {string} */
            side: "demand" | "supply";
            /** @description Rank of the skill ladder, rising with skill */
            skillLevel?: number | null;
            skills?: string[];
            /**
             * Format: date
             * @description Task, loan: first day
             */
            termFrom?: string | null;
            /**
             * Format: date
             * @description Task, loan: last day
             */
            termTo?: string | null;
            /** @example 电焊工（二保焊） */
            title: string;
            /**
             * Format: date
             * @description Open through the end of this day, Asia/Shanghai
             * @example 2026-12-31
             */
            validUntil: string;
            workingConditions?: string | null;
            /** @description House number, gate, workshop */
            workPlace?: string | null;
        };
        PostingPage: {
            /** @description The server's time, milliseconds since 1970 */
            asOf: number;
            /** @description Who answered: fts5, meilisearch or database */
            engine: string;
            /** @description Null while search is away */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            } | null;
            /** @description Position in the event log: follow from here, and nothing after this answer is missed */
            head: number;
            /** @description By id and field; texts without a find are left out */
            highlights: {
                [key: string]: {
                    [key: string]: components["schemas"]["SegmentView"][];
                };
            };
            items: components["schemas"]["PostingView"][];
            /** @description Where nothing was found: what to leave out */
            loosen: components["schemas"]["Loosening"][];
            /** @description Send it as `after`; null at the end */
            next: string | null;
            page: number;
            /** @description The index is being built; lists come from the database meanwhile */
            rebuilding: boolean;
            tookMs: number;
            total: number;
            totalIsEstimate: boolean;
        };
        PostingView: {
            /** @description Who posts for the employer: an agency, or whoever forwards its advertisement */
            agency: components["schemas"]["EmployerView"] | null;
            availableFrom: string | null;
            benefits: string[];
            boardLodging: string | null;
            certificates: string[];
            contractMonths: number | null;
            description: string;
            education: string | null;
            employer: components["schemas"]["EmployerView"] | null;
            employment: string | null;
            engagement: string;
            experienceYears: number | null;
            headcount: number | null;
            id: string;
            /** @description What the advertisement does not state */
            incomplete: string[];
            insurance: string | null;
            occupation: components["schemas"]["Named"] | null;
            offeredBy: string | null;
            pay: components["schemas"]["PayView"] | null;
            preferredRegions: components["schemas"]["Named"][];
            probationMonths: number | null;
            publishedAt: number | null;
            /** @description Name from the district down */
            region: components["schemas"]["Named"] | null;
            requirements: string;
            restDays: number | null;
            shift: string | null;
            /** @enum {string} */
            side: "demand" | "supply";
            skillLevel: components["schemas"]["LevelView"] | null;
            skills: string[];
            /** @description Where a forwarded advertisement comes from */
            source: components["schemas"]["SourceView"] | null;
            state: string;
            /** @description Of a task or a loan */
            term: components["schemas"]["TermView"] | null;
            title: string;
            updatedAt: number;
            validUntil: string | null;
            version: number;
            workingConditions: string;
            /** @description Empty for a supply posting: strangers see the street */
            workPlace: string;
        };
        PrivacyNoticeView: {
            text: components["schemas"]["NoticeWords"];
            title: components["schemas"]["NoticeWords"];
            version: string;
        };
        ProbationStep: {
            maxMonths: number;
            /** @description Contracts shorter than this; absent: any */
            underMonths?: number | null;
        };
        PublishInput: {
            /** @description Ids of the rules whose warning the author confirms */
            confirm?: string[];
        };
        PurposeDto: {
            /** @description Why; goes into the audit log, so name no person */
            purpose: string;
        };
        ReasonedDecision: {
            /** @description Shown to the members */
            reason: string;
        };
        ReasonedRemark: {
            /** @description The author reads it */
            reason: string;
        };
        ReasonView: {
            code: string;
            en: string;
            /** @description The legal ground */
            ground: string;
            zh: string;
        };
        RecoveryCodesView: {
            /** @description Shown once; each works once */
            recoveryCodes: string[];
        };
        RegionView: {
            /** @description From the country down */
            above: components["schemas"]["CatalogueEntry"][];
            code: string;
            level: string;
            /** @description Whether there is anything below */
            more: boolean;
            name: string;
            parent: string | null;
        };
        RegisterDto: {
            /**
             * Format: date
             * @example 1996-01-01
             */
            birthDate: string;
            /** @example 123456 */
            code: string;
            /** @description Agreed to the privacy notice; must be true */
            consent: boolean;
            /** @enum {string} */
            locale?: "zh" | "en";
            /** @description Real name 真实姓名 */
            name: string;
            /** @description At least 8 characters, not digits alone */
            password: string;
            /**
             * Format: mobile
             * @example 13800000000
             */
            phone: string;
            /** @description Version of the privacy notice that was agreed to */
            privacyNotice: string;
        };
        Remark: {
            reason?: string;
        };
        RenewInput: {
            /** Format: date */
            validUntil: string;
        };
        RepresentationList: {
            items: components["schemas"]["RepresentationView"][];
        };
        RepresentationView: {
            agency: string;
            agencyId: string;
            /** @description The authorisation, to withdraw it by */
            id: string;
            validFrom: string;
            validTo: string;
            withdrawnOn: string | null;
        };
        ResetPasswordDto: {
            /** @example 123456 */
            code: string;
            /** @description At least 8 characters, not digits alone */
            password: string;
            /**
             * Format: mobile
             * @example 13800000000
             */
            phone: string;
        };
        RevealedView: {
            name: string;
            phone: string;
        };
        ReviewPage: {
            /** @description Longest waiting first, with findings and appeal */
            items: components["schemas"]["OwnPostingView"][];
            next: string | null;
        };
        RuleEdit: {
            /** @example sex */
            category?: string;
            /** @description Whether someone has found the ground in the text of the law; false shows as 待核实 */
            confirmed?: boolean;
            /**
             * @description The level under lawful circumstances
             * @enum {string|null}
             */
            exceptionLevel?: "review" | null;
            /** @description Lawful look-alikes */
            exceptions?: string[];
            /** @description The legal ground */
            ground?: components["schemas"]["BothLanguages"];
            /** @description Circumstances that make it lawful */
            lawful?: string[];
            /** @enum {string} */
            level?: "block" | "review" | "warn";
            message?: components["schemas"]["BothLanguages"];
            /** @description 无需, 不收取 … just before turn it off */
            negatable?: boolean;
            /**
             * @example [
             *       "限男[性生]"
             *     ]
             */
            patterns?: string[];
            /** @description One of these must occur somewhere */
            requires?: string[];
            sides?: ("demand" | "supply")[];
            source?: string;
            /** @description A wording that is allowed */
            suggestion?: components["schemas"]["BothLanguages"];
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validTo?: string | null;
        };
        RuleInput: {
            /** @example sex */
            category: string;
            /** @description Whether someone has found the ground in the text of the law; false shows as 待核实 */
            confirmed?: boolean;
            /**
             * @description The level under lawful circumstances
             * @enum {string|null}
             */
            exceptionLevel?: "review" | null;
            /** @description Lawful look-alikes */
            exceptions?: string[];
            /** @description The legal ground */
            ground: components["schemas"]["BothLanguages"];
            /** @example G9 */
            id: string;
            /** @description Circumstances that make it lawful */
            lawful?: string[];
            /** @enum {string} */
            level: "block" | "review" | "warn";
            message: components["schemas"]["BothLanguages"];
            /** @description 无需, 不收取 … just before turn it off */
            negatable?: boolean;
            /**
             * @example [
             *       "限男[性生]"
             *     ]
             */
            patterns: string[];
            /** @description One of these must occur somewhere */
            requires?: string[];
            sides: ("demand" | "supply")[];
            source?: string;
            /** @description A wording that is allowed */
            suggestion: components["schemas"]["BothLanguages"];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string | null;
        };
        RulePage: {
            items: components["schemas"]["RuleView"][];
            next: string | null;
        };
        RuleValueInput: {
            daysPerMonth?: number;
            /** @description Phones a day */
            demand?: number;
            /** @description Age */
            employment?: number;
            /** @description Age */
            entertainment?: number;
            /** @description Age */
            guardianConsent?: number;
            hoursPerDay?: number;
            months?: number;
            monthsPerYear?: number;
            renewDaysBefore?: number;
            restDaysPerMonth?: number;
            share?: number;
            /** @description Age */
            specialOperation?: number;
            steps?: components["schemas"]["ProbationStep"][];
            /** @description Phones a day */
            supply?: number;
            years?: number;
            /** @example 2490 */
            yuan?: number;
        };
        RuleView: {
            /** @description Taken out of use */
            disabled: boolean;
            id: string;
            /** @enum {string} */
            kind: "minimum-wage-month" | "minimum-wage-hour" | "pay-yardstick" | "probation-limit" | "probation-pay-share" | "minimum-age" | "account-reverification" | "service-ledger-retention" | "wage-ledger-retention" | "service-record-retention" | "contract-retention" | "audit-log-retention" | "dispatch-cap" | "dispatch-temporary-post" | "dispatch-licence-term" | "special-operation-validity" | "special-operation-review" | "special-equipment-validity" | "working-time" | "retirement-age" | "contact-limit";
            region: string;
            source: string;
            /** @description Nobody has confirmed it */
            unconfirmed: boolean;
            validFrom: string;
            validTo: string | null;
            /** @description Its numbers by name; of probation-limit a list of steps */
            value: Record<string, unknown>;
        };
        SampleText: {
            description?: string;
            /** Format: region */
            region?: string;
            requirements?: string;
            /** @enum {string} */
            side: "demand" | "supply";
            /** @example 电焊工 */
            title: string;
        };
        ScreeningRulePage: {
            items: components["schemas"]["ScreeningRuleView"][];
            next: string | null;
        };
        ScreeningRuleView: {
            /** @example sex */
            category: string;
            changedAt: number;
            /** @description Whether someone has found the ground in the text of the law; false shows as 待核实 */
            confirmed?: boolean;
            /**
             * @description The level under lawful circumstances
             * @enum {string|null}
             */
            exceptionLevel?: "review" | null;
            /** @description Lawful look-alikes */
            exceptions?: string[];
            /** @description The legal ground */
            ground: components["schemas"]["BothLanguages"];
            /** @example G9 */
            id: string;
            /** @description Circumstances that make it lawful */
            lawful?: string[];
            /** @enum {string} */
            level: "block" | "review" | "warn";
            message: components["schemas"]["BothLanguages"];
            /** @description 无需, 不收取 … just before turn it off */
            negatable?: boolean;
            /**
             * @example [
             *       "限男[性生]"
             *     ]
             */
            patterns: string[];
            /** @description One of these must occur somewhere */
            requires?: string[];
            /** @description As shipped; an officer’s hand makes it the district’s own */
            shipped: boolean;
            sides: ("demand" | "supply")[];
            source?: string;
            /** @description A wording that is allowed */
            suggestion: components["schemas"]["BothLanguages"];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string | null;
            version: number;
        };
        SegmentView: {
            /** @description One of the words that were searched for */
            mark: boolean;
            text: string;
        };
        SessionView: {
            accessToken: string;
            /** @description Lifetime of the access token */
            expiresInSeconds: number;
            roles: ("seeker" | "employer" | "agency" | "provider" | "staff" | "officer" | "administrator")[];
            /** @description Milliseconds since 1970; sign in again after that */
            sessionExpiresAt: number;
            sessionId: string;
            userId: string;
            /** @description Roles that wait for the second factor */
            waitingRoles: ("seeker" | "employer" | "agency" | "provider" | "staff" | "officer" | "administrator")[];
        };
        SignInDto: {
            password: string;
            /**
             * Format: mobile
             * @example 13800000000
             */
            phone: string;
            /** @description Instead of totp, each works once */
            recoveryCode?: string;
            /** @example 123456 */
            totp?: string;
        };
        SignInPage: {
            items: components["schemas"]["SignInView"][];
            next: string | null;
        };
        SignInView: {
            /** @example 203.0.113.* */
            address: string;
            createdAt: number;
            /** @description The one that asks */
            current: boolean;
            /** @example Chrome · Windows */
            device: string;
            endedAt: number | null;
            endReason: string | null;
            expiresAt: number;
            id: string;
            seenAt: number;
            /** @description With a second factor */
            strong: boolean;
        };
        SimilarPostings: {
            items: components["schemas"]["PostingView"][];
        };
        SkillLevels: {
            items: components["schemas"]["SkillLevelView"][];
            next: string | null;
        };
        SkillLevelView: {
            code: string;
            en: string;
            /** @description The official number: 5 lowest, 1 highest */
            grade: number | null;
            /** @description Rises with skill */
            rank: number;
            zh: string;
        };
        SourceView: {
            externalId: string | null;
            name: string;
            /** @description http or https only */
            url: string | null;
        };
        StandingView: {
            mayPublish: boolean;
            reasons: components["schemas"]["ReasonView"][];
        };
        Suggestion: {
            /** @enum {string} */
            kind: "occupation" | "work-type" | "title" | "employer";
            text: string;
            /** @description The code or id to filter by */
            value: string | null;
        };
        Suggestions: {
            items: components["schemas"]["Suggestion"][];
        };
        SwitchOff: {
            reason: string;
            /**
             * Format: date
             * @description The last day on which it counts; absent: yesterday
             */
            validTo?: string;
        };
        TermView: {
            deliverable: string | null;
            from: string | null;
            homeEmployer: string | null;
            to: string | null;
        };
        TotpEnrolmentView: {
            /** @description The address as a QR code, SVG */
            qrSvg: string;
            /** @description Base32, to type where nothing can be scanned */
            secret: string;
            /** @description otpauth:// address for an authenticator app */
            uri: string;
        };
        TryRule: {
            rule: components["schemas"]["RuleInput"];
            text: components["schemas"]["SampleText"];
        };
        UnmetView: {
            en: string;
            field: string;
            zh: string;
        };
        Wish: {
            filter: string;
            value: Record<string, unknown>;
        };
        WithdrawRule: {
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AdministrationController_list: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
                role?: "seeker" | "employer" | "agency" | "provider" | "staff" | "officer" | "administrator";
                state?: "active" | "locked" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
        };
    };
    RegistrationController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    AdministrationController_lock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AdministrationController_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedView"];
                };
            };
        };
    };
    AdministrationController_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AdministrationController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AdministrationController_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountInvitationsController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    AdministrationController_lookup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    AuditController_list: {
        parameters: {
            query?: {
                action?: string;
                /** @description Account id, or cli */
                actor?: string;
                /** @description The `next` of the page before */
                after?: string;
                /** @description Milliseconds since 1970 */
                from?: number;
                limit?: number;
                subjectId?: string;
                subjectKind?: "account" | "invitation" | "organisation" | "posting" | "rule" | "screening-rule" | "event-log" | "audit";
                /** @description Milliseconds since 1970 */
                until?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    ChangesController_list: {
        parameters: {
            query: {
                /** @description The position to go on from: `next` of the last answer or `after` of the snapshot */
                after: number;
                /** @description 100 unless told */
                limit?: number;
                /** @description `postings` unless told */
                topics?: string[];
                /** @description Seconds to wait for the first change */
                wait?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesPage"];
                };
            };
        };
    };
    RegistrationController_sendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSentView"];
                };
            };
        };
    };
    DemoAccountsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccountView"][];
                };
            };
        };
    };
    EventAdministrationController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerList"];
                };
            };
        };
    };
    PostingImportsController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportOptions"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    PostingImportsController_report: {
        parameters: {
            query?: {
                /** @description JSON comes as one object a line; CSV unless told */
                format?: "csv" | "json";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PostingImportsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportOptions"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
        };
    };
    JobsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
        };
    };
    JobsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    JobsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    JobsController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    MarketController_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketOverview"];
                };
            };
        };
    };
    MarketController_chart: {
        parameters: {
            query?: {
                by?: "occupations" | "streets";
                lang?: "zh" | "en";
                theme?: "light" | "dark";
                /** @description Pixels */
                width?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SVG */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    OwnAccountController_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    OwnAccountController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what you edit */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    OwnAccountController_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnAccountController_copy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PasswordsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnAccountController_changePhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePhoneDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MyPostingsController_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description 20 unless told */
                limit?: number;
                /** @description One of your organisations */
                organisation?: string;
                side?: "demand" | "supply";
                state?: ("draft" | "in-review" | "published" | "held" | "filled" | "withdrawn" | "expired")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyPostings"];
                };
            };
        };
    };
    TotpController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolTotpDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrolmentView"];
                };
            };
        };
    };
    TotpController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTotpDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
        };
    };
    TotpController_disable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolTotpDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TotpController_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolTotpDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
        };
    };
    InvitationsController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
        };
    };
    VerificationController_list: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                kind?: "employer" | "agency" | "provider" | "incubator";
                /** @description Only those with a licence in this state; `entered` ones wait for an officer */
                licence?: "entered" | "confirmed" | "refused" | "suspended" | "revoked";
                limit?: number;
                /** @description Part of the name, or the whole credit code */
                q?: string;
                state?: "draft" | "pending" | "verified" | "refused" | "closed";
                /** @description Only those that wait for a decision, the oldest first */
                waiting?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
        };
    };
    OrganisationsController_found: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the same answer, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundOrganisation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    OrganisationsController_see: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    OrganisationsController_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what you edit */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganisation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    AgencyController_listClients: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPage"];
                };
            };
        };
    };
    AgencyController_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the same answer, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddClient"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientView"];
                };
            };
        };
    };
    AgencyController_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Authorisation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientView"];
                };
            };
        };
    };
    AgencyController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientView"];
                };
            };
        };
    };
    OrganisationsController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    DocumentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
        };
    };
    DocumentsController_add: {
        parameters: {
            query: {
                kind: "business-licence" | "licence" | "authorisation" | "other";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    DocumentsController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DocumentsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MembersController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
        };
    };
    MembersController_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invite"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
        };
    };
    MembersController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgencyController_listLicences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceList"];
                };
            };
        };
    };
    AgencyController_enter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the same answer, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterLicence"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
        };
    };
    AgencyController_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    VerificationController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
        };
    };
    VerificationController_refuseLicence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
        };
    };
    VerificationController_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
        };
    };
    VerificationController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
        };
    };
    VerificationController_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
        };
    };
    MembersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
        };
    };
    MembersController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MembersController_changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRoleChange"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    VerificationController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    AgencyController_representations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentationList"];
                };
            };
        };
    };
    OrganisationsController_standingOf: {
        parameters: {
            query?: {
                /** @description The client that a posting would be for */
                clientId?: string;
                /** @description Asks for the dispatch licence besides */
                employment?: "dispatched";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
        };
    };
    OrganisationsController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    VerificationController_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    OrganisationsController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOrganisations"];
                };
            };
        };
    };
    EventAdministrationController_parked: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                consumer?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedPage"];
                };
            };
        };
    };
    EventAdministrationController_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissParked"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EventAdministrationController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParkedKey"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PasswordsController_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PostingReviewController_waiting: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Waiting for a decision (default), or held by officer or screener */
                state?: "in-review" | "held";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
        };
    };
    PostingReviewController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Remark"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingReviewController_hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedRemark"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingReviewController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonedRemark"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingReviewController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Remark"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingListController_find: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description All of them */
                benefits?: string[];
                boardLodging?: ("none" | "board" | "lodging" | "both")[];
                /** @description Any of them */
                certificates?: string[];
                education?: ("none" | "primary" | "junior-high" | "senior-high" | "secondary-vocational" | "college" | "bachelor" | "master" | "doctor")[];
                /** @description Asks for no more than this */
                educationAtMost?: "none" | "primary" | "junior-high" | "senior-high" | "secondary-vocational" | "college" | "bachelor" | "master" | "doctor";
                /** @description An organisation's id, or the employer's name of forwarded ones */
                employer?: string;
                employment?: ("full-time" | "part-time" | "temporary" | "dispatched" | "outsourced" | "internship")[];
                engagement?: ("post" | "task" | "loan")[];
                experience?: ("none" | "1-2" | "3-5" | "6-10" | "over-10")[];
                /** @description Years; asks for no more than this */
                experienceAtMost?: number;
                headcountMin?: number;
                /** @description 20 unless told */
                limit?: number;
                /** @description Any level of the tree */
                occupation?: string[];
                /** @description From 1; up to 1,000 hits in all; not with `after` */
                page?: number;
                /** @description Comparable yuan a month that it begins at */
                payMax?: number;
                /** @description Comparable yuan a month that it may reach */
                payMin?: number;
                /** @description Days */
                postedWithin?: number;
                /** @description Words, also as pinyin or initials */
                q?: string;
                /** @description Any level, province to street */
                region?: string[];
                shift?: ("day" | "night" | "two-shift" | "three-shift" | "four-crew" | "roster" | "flexible")[];
                side?: "demand" | "supply";
                /** @description Ranks of the skill ladder */
                skillLevel?: ("1" | "2" | "3" | "4" | "5" | "6" | "7" | "8")[];
                /** @description Relevance where there are words, else newest */
                sort?: "relevance" | "newest" | "pay";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingPage"];
                };
            };
        };
    };
    PostingsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the same answer, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
        };
    };
    PostingsController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PostingsController_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what you edit */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingMovesController_appeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingContactController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    PostingContactController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDays"];
                };
            };
        };
    };
    PostingsController_copy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the same answer, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingContactController_decisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decisions"];
                };
            };
        };
    };
    PostingMovesController_fill: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingsController_readOwn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingMovesController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingQrController_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SVG */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    PostingMovesController_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingListController_like: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarPostings"];
                };
            };
        };
    };
    PostingMovesController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you saw; asked for where something else may stand there by now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPostingView"];
                };
            };
        };
    };
    PostingListController_suggest: {
        parameters: {
            query: {
                /** @description 10 unless told */
                limit?: number;
                /** @description What has been typed so far */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
        };
    };
    RegistrationController_notice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyNoticeView"];
                };
            };
        };
    };
    CataloguesController_industries: {
        parameters: {
            query?: {
                /** @description Industries right below; absent: the sections */
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
        };
    };
    CataloguesController_occupations: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Classes right below; absent: the major ones */
                parent?: string;
                /** @description Typed so far: characters, pinyin, initials or code */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"] | components["schemas"]["FoundOccupations"];
                };
            };
        };
    };
    CataloguesController_occupation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OccupationView"];
                };
            };
        };
    };
    CataloguesController_regions: {
        parameters: {
            query?: {
                /** @description Regions right below, of a district its streets; absent: the provinces */
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
        };
    };
    CataloguesController_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionView"];
                };
            };
        };
    };
    RulesController_list: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                kind?: "minimum-wage-month" | "minimum-wage-hour" | "pay-yardstick" | "probation-limit" | "probation-pay-share" | "minimum-age" | "account-reverification" | "service-ledger-retention" | "wage-ledger-retention" | "service-record-retention" | "contract-retention" | "audit-log-retention" | "dispatch-cap" | "dispatch-temporary-post" | "dispatch-licence-term" | "special-operation-validity" | "special-operation-review" | "special-equipment-validity" | "working-time" | "retirement-age" | "contact-limit";
                limit?: number;
                /** @description Only rows in force on this day */
                on?: string;
                /** @description With `on`: the place that the rules are for */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
        };
    };
    RulesController_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again gets the same answer, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
        };
    };
    RulesController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"];
                };
            };
        };
    };
    CataloguesController_skillLevels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillLevels"];
                };
            };
        };
    };
    PostingVocabulariesController_vocabularies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: {
                            code: unknown;
                            en: unknown;
                            zh: unknown;
                        }[];
                    };
                };
            };
        };
    };
    ScreeningController_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleText"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
        };
    };
    ScreeningController_list: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                category?: string;
                level?: "block" | "review" | "warn";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningRulePage"];
                };
            };
        };
    };
    ScreeningController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningRuleView"];
                };
            };
        };
    };
    ScreeningController_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what you edit */
                "If-Match": string;
            };
            path: {
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningRuleView"];
                };
            };
        };
    };
    ScreeningController_switchOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchOff"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningRuleView"];
                };
            };
        };
    };
    ScreeningController_tryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
        };
    };
    SessionsController_list: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInPage"];
                };
            };
        };
    };
    SessionsController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SessionsController_signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionsController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionsController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SnapshotController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description NDJSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SitemapController_robots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What robots may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    SitemapController_postings: {
        parameters: {
            query?: {
                /** @description Begins behind this posting; the index names the maps */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A sitemap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
        };
    };
    SitemapController_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An index of sitemaps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
        };
    };
}
