package nl.zaakregie.platform.engine;

import static nl.zaakregie.support.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.TasklistClient.Answer;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends expressions in queries, through every web API that takes one and through the engine's own (CVE-2026-109432). What they would
 * do is set a system property with a bean of the application; it stays unset.
 */
@ApplicationTest
class QueryGuardIT {

    private static final String PROPERTY = "zaakregie.test.expressie";
    private static final String EXPRESSION = "${systemProperties.put('" + PROPERTY + "', 'uitgevoerd')}";
    private static final String JSON_EXPRESSION = '"' + EXPRESSION + '"';

    private final int port;
    private final TaskService tasks;
    private final FilterService filters;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcClient jdbc;

    @Autowired
    QueryGuardIT(
            @LocalServerPort int port,
            TaskService tasks,
            FilterService filters,
            RuntimeService runtime,
            HistoryService history,
            JdbcClient jdbc) {
        this.port = port;
        this.tasks = tasks;
        this.filters = filters;
        this.runtime = runtime;
        this.history = history;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @AfterEach
    void nothingWasEvaluated() {
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    /** Every field of a task query that takes an expression, as the engine's REST API knows them. */
    static Stream<String> expressionFields() {
        List<String> fields = Arrays.stream(TaskQueryDto.class.getDeclaredFields())
                .map(Field::getName)
                .filter(name -> name.endsWith("Expression"))
                .toList();
        assertThat(fields).hasSizeGreaterThan(15);
        return fields.stream();
    }

    @Test
    void noQueryOfAnAgentIsEvaluated() {
        TasklistClient anja = TasklistClient.as("anja", port);
        String filter = ENGINE + "/filter/" + filter("Mijn werk").getId();

        expressionFields().forEach(field -> {
            String direct = "{\"%s\": %s}".formatted(field, JSON_EXPRESSION);
            for (String body : List.of(
                    direct,
                    "{\"orQueries\": [%s]}".formatted(direct),
                    "{\"orQueries\": [{}, {\"assignee\": \"anja\"}, %s]}".formatted(direct),
                    "{\"orQueries\": [{\"orQueries\": [%s]}]}".formatted(direct))) {
                for (String address : List.of("/task", "/task/count", "/task?firstResult=0&maxResults=1")) {
                    assertRefused(anja.post(ENGINE + address, body), body);
                }
                for (String address : List.of("/list", "/count", "/list?firstResult=0&maxResults=1")) {
                    assertRefused(anja.post(filter + address, body), body);
                }
            }
            String parameter = "?" + field + "=" + URLEncoder.encode(EXPRESSION, StandardCharsets.UTF_8);
            assertRefused(anja.get(ENGINE + "/task" + parameter), parameter);
            assertRefused(anja.get(ENGINE + "/task/count" + parameter), parameter);
        });
    }

    @Test
    void anAgentCannotAskForWhatAWorkListMayHoldEither() {
        TasklistClient anja = TasklistClient.as("anja", port);

        for (String expression :
                List.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "#{now()}", "${1 + 1}")) {
            String body = "{\"orQueries\": [{\"assigneeExpression\": \"" + expression + "\"}]}";
            assertRefused(anja.post(ENGINE + "/task", body), body);
        }
    }

    /** Sorting, variables and names are values: they are compared, not evaluated. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sorting': [{'sortBy': 'processVariable', 'sortOrder': 'asc', 'parameters': {'variable': EXPR, 'type': 'String'}}]}",
                "{'processVariables': [{'name': EXPR, 'operator': 'eq', 'value': EXPR}]}",
                "{'taskVariables': [{'name': 'x', 'operator': 'like', 'value': EXPR}]}",
                "{'nameLike': EXPR, 'descriptionLike': EXPR}",
                "{'candidateGroups': [EXPR]}",
                "{'assignee': EXPR}"
            })
    void anExpressionAmongTheValuesIsPlainText(String query) {
        TasklistClient anja = TasklistClient.as("anja", port);
        // The apostrophes inside the expression would end the JSON string early.
        String body = query.replace('\'', '"').replace("EXPR", "\"${systemProperties.clear()}\"");

        assertThat(anja.post(ENGINE + "/task", body).status()).isEqualTo(200);
        assertThat(System.getProperty("java.version")).isNotNull();
    }

    @Test
    void anAdministratorCannotKeepAnExpressionInAWorkList() {
        TasklistClient beheer = TasklistClient.as("beheer", port);
        Filter mijnWerk = filter("Mijn werk");

        for (String query : List.of(
                "{\"assigneeExpression\": %s}".formatted(JSON_EXPRESSION),
                "{\"orQueries\": [{\"candidateGroupExpression\": %s}]}".formatted(JSON_EXPRESSION))) {
            String body = "{\"resourceType\": \"Task\", \"name\": \"Uitvoeren\", \"query\": %s, \"properties\": {}}"
                    .formatted(query);
            assertRefused(beheer.post(ENGINE + "/filter/create", body), body);
            assertRefused(beheer.send("PUT", ENGINE + "/filter/" + mijnWerk.getId(), body), body);
        }
        assertThat(filters.createFilterQuery().filterName("Uitvoeren").count()).isZero();
        assertThat(((AbstractQuery<?, ?>) filter("Mijn werk").<Query<?, ?>>getQuery()).getExpressions())
                .containsOnly(Map.entry("taskAssignee", "${currentUser()}"));
    }

    /** As if it came from an earlier version, a restored backup or somebody with access to the database. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\": EXPR}",
                "{\"orQueries\": [{\"assigneeExpression\": EXPR}]}",
                "{\"assigneeExpression\": \"${currentUser()}\", \"orQueries\": [{\"candidateGroupExpression\": EXPR}]}"
            })
    void aWorkListThatHoldsOneAlreadyDoesNotRun(String query) {
        Filter filter =
                filters.saveFilter(filters.newTaskFilter("Besmet").setProperties(Map.of("description", EXPRESSION)));
        try {
            jdbc.sql("update act_ru_filter set query_ = :query where id_ = :id")
                    .param("query", query.replace("EXPR", JSON_EXPRESSION))
                    .param("id", filter.getId())
                    .update();
            TasklistClient beheer = TasklistClient.as("beheer", port);
            for (String address : List.of("/list", "/count", "/singleResult")) {
                String path = ENGINE + "/filter/" + filter.getId() + address;
                assertThat(beheer.get(path).status()).as(path).isGreaterThanOrEqualTo(400);
                assertThat(beheer.post(path, "{}").status()).as(path).isGreaterThanOrEqualTo(400);
            }
            assertThatThrownBy(() -> filters.list(filter.getId())).isInstanceOf(ProcessEngineException.class);
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    static Stream<Consumer<Query<?, ?>>> executions() {
        return Stream.of(
                Query::list, Query::count, Query::singleResult, query -> query.listPage(0, 1), Query::unlimitedList);
    }

    @ParameterizedTest
    @MethodSource("executions")
    void noQueryOfTheEnginesOwnApiIsEvaluated(Consumer<Query<?, ?>> execution) {
        TaskQuery nested =
                tasks.createTaskQuery().or().taskAssigneeExpression(EXPRESSION).endOr();
        for (Query<?, ?> query : List.of(
                tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION),
                nested,
                expressive(runtime.createProcessInstanceQuery(), "processInstanceBusinessKey"),
                expressive(history.createHistoricTaskInstanceQuery(), "taskAssignee"),
                expressive(filters.createFilterQuery(), "filterName"))) {
            assertThatThrownBy(() -> execution.accept(query)).isInstanceOf(ProcessEngineException.class);
        }
        assertThatThrownBy(() -> filters.list(filter("Mijn werk").getId(), nested))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> runtime.deleteProcessInstancesAsync(
                        expressive(runtime.createProcessInstanceQuery(), "processInstanceBusinessKey"), "weg"))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void workListsStillKnowWhoAsksAndWhatTimeItIs() {
        String contact = new Kcc(port).registerForIntake();
        TasklistClient anja = TasklistClient.as("anja", port);
        Filter own = filters.saveFilter(filters.newTaskFilter("Proef")
                .setQuery(tasks.createTaskQuery()
                        .processInstanceBusinessKey(contact)
                        .taskAssigneeExpression("${currentUser()}")
                        .taskCreatedBeforeExpression("${now()}")
                        .or()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned()
                        .taskAssigned()
                        .endOr()));
        try {
            Answer mijnWerk =
                    anja.post(ENGINE + "/filter/" + filter("Mijn werk").getId() + "/list", """
                    {"processInstanceBusinessKey": "%s"}""".formatted(contact));

            assertThat(mijnWerk.json()).hasSize(1);
            assertThat(TasklistClient.as("beheer", port)
                            .get(ENGINE + "/filter/" + own.getId() + "/count")
                            .json()
                            .path("count")
                            .asInt(-1))
                    .isZero();
        } finally {
            filters.deleteFilter(own.getId());
        }
    }

    private Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private static <Q extends Query<?, ?>> Q expressive(Q query, String method) {
        ((AbstractQuery<?, ?>) query).addExpression(method, EXPRESSION);
        return query;
    }

    private static void assertRefused(Answer answer, String what) {
        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(answer.text()).as(what).doesNotContain("systemProperties");
    }
}
