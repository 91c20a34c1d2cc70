// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial;

import dev.retort.Plugin;
import dev.retort.Retort;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// An application of the tutorial.
///
/// @param name  its chapter and its number
/// @param mount puts it together, with the manner for what is an application of its own inside
record Application(String name, BiConsumer<Retort, Plugin> mount) {

    private Application(String name, Consumer<Retort> mount) {
        this(name, (app, _) -> mount.accept(app));
    }

    /// All of them, in the order in which the tutorial tells them.
    static final List<Application> ALL = List.of(
            new Application("first_steps/tutorial001", dev.retort.examples.tutorial.firststeps.Tutorial001::mount),
            new Application("path_params/tutorial002", dev.retort.examples.tutorial.pathparams.Tutorial002::mount),
            new Application("path_params/tutorial003", dev.retort.examples.tutorial.pathparams.Tutorial003::mount),
            new Application("path_params/tutorial003b", dev.retort.examples.tutorial.pathparams.Tutorial003b::mount),
            new Application("path_params/tutorial004", dev.retort.examples.tutorial.pathparams.Tutorial004::mount),
            new Application("path_params/tutorial005", dev.retort.examples.tutorial.pathparams.Tutorial005::mount),
            new Application(
                    "path_params_numeric_validations/tutorial006",
                    dev.retort.examples.tutorial.pathparamsnumericvalidations.Tutorial006::mount),
            new Application("query_params/tutorial001", dev.retort.examples.tutorial.queryparams.Tutorial001::mount),
            new Application("query_params/tutorial003", dev.retort.examples.tutorial.queryparams.Tutorial003::mount),
            new Application("query_params/tutorial006", dev.retort.examples.tutorial.queryparams.Tutorial006::mount),
            new Application(
                    "query_params_str_validations/tutorial004",
                    dev.retort.examples.tutorial.queryparamsstrvalidations.Tutorial004::mount),
            new Application(
                    "query_params_str_validations/tutorial006c",
                    dev.retort.examples.tutorial.queryparamsstrvalidations.Tutorial006c::mount),
            new Application(
                    "query_params_str_validations/tutorial010",
                    dev.retort.examples.tutorial.queryparamsstrvalidations.Tutorial010::mount),
            new Application(
                    "query_params_str_validations/tutorial011",
                    dev.retort.examples.tutorial.queryparamsstrvalidations.Tutorial011::mount),
            new Application(
                    "query_params_str_validations/tutorial012",
                    dev.retort.examples.tutorial.queryparamsstrvalidations.Tutorial012::mount),
            new Application(
                    "query_params_str_validations/tutorial014",
                    dev.retort.examples.tutorial.queryparamsstrvalidations.Tutorial014::mount),
            new Application(
                    "query_params_str_validations/tutorial015",
                    dev.retort.examples.tutorial.queryparamsstrvalidations.Tutorial015::mount),
            new Application("body/tutorial001", dev.retort.examples.tutorial.body.Tutorial001::mount),
            new Application("body/tutorial004", dev.retort.examples.tutorial.body.Tutorial004::mount),
            new Application("body_fields/tutorial001", dev.retort.examples.tutorial.bodyfields.Tutorial001::mount),
            new Application(
                    "body_multiple_params/tutorial001",
                    dev.retort.examples.tutorial.bodymultipleparams.Tutorial001::mount),
            new Application(
                    "body_multiple_params/tutorial003",
                    dev.retort.examples.tutorial.bodymultipleparams.Tutorial003::mount),
            new Application(
                    "body_multiple_params/tutorial004",
                    dev.retort.examples.tutorial.bodymultipleparams.Tutorial004::mount),
            new Application(
                    "body_multiple_params/tutorial005",
                    dev.retort.examples.tutorial.bodymultipleparams.Tutorial005::mount),
            new Application(
                    "body_nested_models/tutorial007", dev.retort.examples.tutorial.bodynestedmodels.Tutorial007::mount),
            new Application(
                    "body_nested_models/tutorial008", dev.retort.examples.tutorial.bodynestedmodels.Tutorial008::mount),
            new Application(
                    "body_nested_models/tutorial009", dev.retort.examples.tutorial.bodynestedmodels.Tutorial009::mount),
            new Application("body_updates/tutorial002", dev.retort.examples.tutorial.bodyupdates.Tutorial002::mount),
            new Application(
                    "cookie_param_models/tutorial002",
                    dev.retort.examples.tutorial.cookieparammodels.Tutorial002::mount),
            new Application("cookie_params/tutorial001", dev.retort.examples.tutorial.cookieparams.Tutorial001::mount),
            new Application("header_params/tutorial001", dev.retort.examples.tutorial.headerparams.Tutorial001::mount),
            new Application("header_params/tutorial002", dev.retort.examples.tutorial.headerparams.Tutorial002::mount),
            new Application("header_params/tutorial003", dev.retort.examples.tutorial.headerparams.Tutorial003::mount),
            new Application(
                    "header_param_models/tutorial001",
                    dev.retort.examples.tutorial.headerparammodels.Tutorial001::mount),
            new Application(
                    "header_param_models/tutorial002",
                    dev.retort.examples.tutorial.headerparammodels.Tutorial002::mount),
            new Application(
                    "query_param_models/tutorial002", dev.retort.examples.tutorial.queryparammodels.Tutorial002::mount),
            new Application("request_forms/tutorial001", dev.retort.examples.tutorial.requestforms.Tutorial001::mount),
            new Application(
                    "request_form_models/tutorial002",
                    dev.retort.examples.tutorial.requestformmodels.Tutorial002::mount),
            new Application("request_files/tutorial001", dev.retort.examples.tutorial.requestfiles.Tutorial001::mount),
            new Application(
                    "request_files/tutorial001_02", dev.retort.examples.tutorial.requestfiles.Tutorial001_02::mount),
            new Application("request_files/tutorial002", dev.retort.examples.tutorial.requestfiles.Tutorial002::mount),
            new Application(
                    "request_forms_and_files/tutorial001",
                    dev.retort.examples.tutorial.requestformsandfiles.Tutorial001::mount),
            new Application(
                    "handling_errors/tutorial001", dev.retort.examples.tutorial.handlingerrors.Tutorial001::mount),
            new Application(
                    "handling_errors/tutorial002", dev.retort.examples.tutorial.handlingerrors.Tutorial002::mount),
            new Application(
                    "handling_errors/tutorial003", dev.retort.examples.tutorial.handlingerrors.Tutorial003::mount),
            new Application(
                    "handling_errors/tutorial004", dev.retort.examples.tutorial.handlingerrors.Tutorial004::mount),
            new Application(
                    "handling_errors/tutorial005", dev.retort.examples.tutorial.handlingerrors.Tutorial005::mount),
            new Application(
                    "custom_request_and_route/tutorial002",
                    dev.retort.examples.tutorial.customrequestandroute.Tutorial002::mount),
            new Application(
                    "response_model/tutorial004", dev.retort.examples.tutorial.responsemodel.Tutorial004::mount),
            new Application(
                    "response_model/tutorial003_01", dev.retort.examples.tutorial.responsemodel.Tutorial003_01::mount),
            new Application(
                    "response_model/tutorial003_02", dev.retort.examples.tutorial.responsemodel.Tutorial003_02::mount),
            new Application("extra_models/tutorial003", dev.retort.examples.tutorial.extramodels.Tutorial003::mount),
            new Application("extra_models/tutorial005", dev.retort.examples.tutorial.extramodels.Tutorial005::mount),
            new Application(
                    "extra_data_types/tutorial001", dev.retort.examples.tutorial.extradatatypes.Tutorial001::mount),
            new Application("dependencies/tutorial001", dev.retort.examples.tutorial.dependencies.Tutorial001::mount),
            new Application("dependencies/tutorial005", dev.retort.examples.tutorial.dependencies.Tutorial005::mount),
            new Application("dependencies/tutorial006", dev.retort.examples.tutorial.dependencies.Tutorial006::mount),
            new Application("dependencies/tutorial008b", dev.retort.examples.tutorial.dependencies.Tutorial008b::mount),
            new Application("dependencies/tutorial008c", dev.retort.examples.tutorial.dependencies.Tutorial008c::mount),
            new Application("dependencies/tutorial011", dev.retort.examples.tutorial.dependencies.Tutorial011::mount),
            new Application("security/tutorial001", dev.retort.examples.tutorial.security.Tutorial001::mount),
            new Application("security/tutorial003", dev.retort.examples.tutorial.security.Tutorial003::mount),
            new Application("security/tutorial007", dev.retort.examples.tutorial.security.Tutorial007::mount),
            new Application(
                    "authentication_error_status_code/tutorial001",
                    dev.retort.examples.tutorial.authenticationerrorstatuscode.Tutorial001::mount),
            new Application("websockets/tutorial002", dev.retort.examples.tutorial.websockets.Tutorial002::mount),
            new Application("bigger_applications/app", dev.retort.examples.tutorial.biggerapplications.App::mount),
            new Application(
                    "additional_status_codes/tutorial001",
                    dev.retort.examples.tutorial.additionalstatuscodes.Tutorial001::mount),
            new Application(
                    "response_change_status_code/tutorial001",
                    dev.retort.examples.tutorial.responsechangestatuscode.Tutorial001::mount),
            new Application(
                    "response_cookies/tutorial001", dev.retort.examples.tutorial.responsecookies.Tutorial001::mount),
            new Application(
                    "response_headers/tutorial002", dev.retort.examples.tutorial.responseheaders.Tutorial002::mount),
            new Application(
                    "custom_response/tutorial006b", dev.retort.examples.tutorial.customresponse.Tutorial006b::mount),
            new Application(
                    "custom_response/tutorial006c", dev.retort.examples.tutorial.customresponse.Tutorial006c::mount),
            new Application(
                    "custom_response/tutorial002", dev.retort.examples.tutorial.customresponse.Tutorial002::mount),
            new Application(
                    "custom_response/tutorial005", dev.retort.examples.tutorial.customresponse.Tutorial005::mount),
            new Application(
                    "custom_response/tutorial007", dev.retort.examples.tutorial.customresponse.Tutorial007::mount),
            new Application(
                    "server_sent_events/tutorial001", dev.retort.examples.tutorial.serversentevents.Tutorial001::mount),
            new Application(
                    "server_sent_events/tutorial002", dev.retort.examples.tutorial.serversentevents.Tutorial002::mount),
            new Application(
                    "server_sent_events/tutorial003", dev.retort.examples.tutorial.serversentevents.Tutorial003::mount),
            new Application(
                    "server_sent_events/tutorial004", dev.retort.examples.tutorial.serversentevents.Tutorial004::mount),
            new Application(
                    "server_sent_events/tutorial005", dev.retort.examples.tutorial.serversentevents.Tutorial005::mount),
            new Application(
                    "stream_json_lines/tutorial001", dev.retort.examples.tutorial.streamjsonlines.Tutorial001::mount),
            new Application(
                    "json_base64_bytes/tutorial001", dev.retort.examples.tutorial.jsonbase64bytes.Tutorial001::mount),
            new Application("app_testing/app_b", dev.retort.examples.tutorial.apptesting.AppB::mount),
            new Application(
                    "sub_applications/tutorial001", dev.retort.examples.tutorial.subapplications.Tutorial001::mount),
            new Application("behind_a_proxy/tutorial003", dev.retort.examples.tutorial.behindaproxy.Tutorial003::mount),
            new Application("dataclasses/tutorial003", dev.retort.examples.tutorial.dataclasses.Tutorial003::mount),
            new Application("events/tutorial003", dev.retort.examples.tutorial.events.Tutorial003::mount),
            new Application("sql_databases/tutorial002", dev.retort.examples.tutorial.sqldatabases.Tutorial002::mount),
            new Application(
                    "header_param_models/tutorial003",
                    dev.retort.examples.tutorial.headerparammodels.Tutorial003::mount),
            new Application(
                    "cookie_param_models/tutorial001",
                    dev.retort.examples.tutorial.cookieparammodels.Tutorial001::mount),
            new Application(
                    "separate_openapi_schemas/tutorial001",
                    dev.retort.examples.tutorial.separateopenapischemas.Tutorial001::mount),
            new Application(
                    "additional_responses/tutorial002",
                    dev.retort.examples.tutorial.additionalresponses.Tutorial002::mount),
            new Application(
                    "additional_responses/tutorial004",
                    dev.retort.examples.tutorial.additionalresponses.Tutorial004::mount),
            new Application(
                    "schema_extra_example/tutorial005",
                    dev.retort.examples.tutorial.schemaextraexample.Tutorial005::mount),
            new Application(
                    "path_operation_advanced_configuration/tutorial006",
                    dev.retort.examples.tutorial.pathoperationadvancedconfiguration.Tutorial006::mount),
            new Application(
                    "path_operation_configuration/tutorial005",
                    dev.retort.examples.tutorial.pathoperationconfiguration.Tutorial005::mount),
            new Application("metadata/tutorial001", dev.retort.examples.tutorial.metadata.Tutorial001::mount),
            new Application("metadata/tutorial004", dev.retort.examples.tutorial.metadata.Tutorial004::mount),
            new Application(
                    "generate_clients/tutorial003", dev.retort.examples.tutorial.generateclients.Tutorial003::mount),
            new Application(
                    "response_model/tutorial005", dev.retort.examples.tutorial.responsemodel.Tutorial005::mount),
            new Application(
                    "strict_content_type/tutorial001",
                    dev.retort.examples.tutorial.strictcontenttype.Tutorial001::mount),
            new Application(
                    "openapi_callbacks/tutorial001", dev.retort.examples.tutorial.openapicallbacks.Tutorial001::mount),
            new Application(
                    "openapi_webhooks/tutorial001", dev.retort.examples.tutorial.openapiwebhooks.Tutorial001::mount),
            new Application("cors/tutorial001", dev.retort.examples.tutorial.cors.Tutorial001::mount),
            new Application(
                    "advanced_middleware/tutorial001",
                    dev.retort.examples.tutorial.advancedmiddleware.Tutorial001::mount),
            new Application(
                    "advanced_middleware/tutorial002",
                    dev.retort.examples.tutorial.advancedmiddleware.Tutorial002::mount),
            new Application("lab_gzip", dev.retort.examples.tutorial.laboratory.Compressed::mount),
            new Application("lab_files", dev.retort.examples.tutorial.laboratory.SentFiles::mount),
            new Application("lab_frontend404", dev.retort.examples.tutorial.laboratory.MissingPage::mount),
            new Application("lab", dev.retort.examples.tutorial.laboratory.Laboratory::mount));

    static Optional<Application> named(String name) {
        return ALL.stream().filter(application -> application.name.equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
