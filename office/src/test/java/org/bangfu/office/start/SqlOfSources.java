package org.bangfu.office.start;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The SQL in Java sources, put together as the program would: constants, locals and parameters that are known are followed, each
 * alternative is a statement of its own. What only a running program knows is left out of the text.
 */
final class SqlOfSources {

    /**
     * @param constant the text stands in a constant: it may be a piece that others go on from
     * @param literals the literals of the sources that went into it
     */
    record Statement(Path source, long line, boolean constant, String sql, Set<LiteralTree> literals) {}

    /** A literal of a source. */
    record Literal(Path source, long line, String text, LiteralTree tree) {}

    /** Stands where only a running program knows what is said. */
    static final String UNKNOWN = "\0";

    private static final Pattern SQL = Pattern.compile(
            "(?is)^(select|insert\\s+into|update|delete\\s+from|with|lock\\s+table|merge|truncate|copy)\\s.*");
    /** What may be asked of a text block without its becoming another. */
    private static final Set<String> TEXTS = Set.of("formatted", "strip");

    /** Before a whole text is put together. */
    private static final Pattern PERHAPS_SQL =
            Pattern.compile("(?i)\\b(select|insert|update|delete|with|lock|merge|truncate|copy)\\b|[A-Z]{4}");

    private static final Pattern TAKES_SQL =
            Pattern.compile("\\b(sql|prepare\\w*|execute\\w*|query\\w*|update\\w*|batchUpdate)$");

    private static final int MOST_ALTERNATIVES = 64;
    private static final int DEEPEST = 4;

    private final Map<String, Place> constants = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Literal> literals = new ArrayList<>();

    private SqlOfSources() {}

    static SqlOfSources under(Path root) throws IOException {
        var found = new SqlOfSources();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var walk = Files.walk(root)) {
            List<Path> sources = walk.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            units.forEach(found::keepConstants);
            var lines = Trees.instance(task).getSourcePositions();
            for (var unit : units) {
                found
                        .new Reader(
                                root.toAbsolutePath()
                                        .relativize(Path.of(unit.getSourceFile().toUri())),
                                unit,
                                tree -> unit.getLineMap().getLineNumber(lines.getStartPosition(unit, tree)))
                        .scan(unit, null);
            }
        }
        return found;
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    List<Literal> literals() {
        return List.copyOf(literals);
    }

    private record Place(TreePath path, ExpressionTree value) {}

    private record Text(String text, Set<LiteralTree> literals) {

        static final Text UNKNOWN = new Text(SqlOfSources.UNKNOWN, Set.of());

        Text and(Text other) {
            return new Text(text + other.text, both(literals, other.literals));
        }
    }

    private static Set<LiteralTree> both(Set<LiteralTree> one, Set<LiteralTree> other) {
        Set<LiteralTree> both = Collections.newSetFromMap(new IdentityHashMap<>());
        both.addAll(one);
        both.addAll(other);
        return both;
    }

    private void keepConstants(CompilationUnitTree unit) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                if (variable.getInitializer() != null
                        && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree in
                        && variable.getType() != null
                        && variable.getType().toString().equals("String")) {
                    constants.put(
                            in.getSimpleName() + "." + variable.getName(),
                            new Place(getCurrentPath(), variable.getInitializer()));
                }
                return super.visitVariable(variable, null);
            }
        }.scan(unit, null);
    }

    private interface Lines {
        long of(Tree tree);
    }

    /** Reads one source. */
    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Path source;
        private final CompilationUnitTree unit;
        private final Lines lines;

        /** What is being read: a text that is put together of itself is known no better the second time. */
        private final Set<Tree> going = Collections.newSetFromMap(new IdentityHashMap<>());

        Reader(Path source, CompilationUnitTree unit, Lines lines) {
            this.source = source;
            this.unit = unit;
            this.lines = lines;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                literals.add(new Literal(source, lines.of(literal), text, literal));
                keep(getCurrentPath());
            }
            return null;
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
                    && call.getArguments().contains(name)
                    && TAKES_SQL.matcher(call.getMethodSelect().toString()).find()) {
                keep(getCurrentPath());
            }
            return null;
        }

        /** The whole of what is joined on to this, if it reads as SQL. */
        private void keep(TreePath leaf) {
            TreePath whole = leaf;
            while (goesOn(whole)) {
                whole = whole.getParentPath();
            }
            var at = whole.getLeaf();
            if (!(at instanceof IdentifierTree)
                    && !PERHAPS_SQL.matcher(at.toString()).find()) {
                return;
            }
            boolean constant = false;
            for (TreePath up = whole; up != null && !constant; up = up.getParentPath()) {
                constant = up.getLeaf() instanceof VariableTree
                        && up.getParentPath().getLeaf() instanceof ClassTree;
            }
            for (Text text : fold(whole, 0)) {
                if (SQL.matcher(text.text.strip()).matches()) {
                    statements.add(new Statement(source, lines.of(at), constant, text.text.strip(), text.literals));
                }
            }
        }

        private static boolean goesOn(TreePath path) {
            Tree in = path.getParentPath().getLeaf();
            return switch (in) {
                case BinaryTree sum -> true;
                case ParenthesizedTree inner -> true;
                case MemberSelectTree select -> keepsText(select);
                case MethodInvocationTree call -> call.getMethodSelect() == path.getLeaf() && keepsText(path.getLeaf());
                default -> false;
            };
        }

        private static boolean keepsText(Tree tree) {
            return tree instanceof MemberSelectTree select
                    && TEXTS.contains(select.getIdentifier().toString());
        }

        private List<Text> fold(TreePath path, int depth) {
            if (depth > DEEPEST || !going.add(path.getLeaf())) {
                return List.of(Text.UNKNOWN);
            }
            try {
                return read(path, depth);
            } finally {
                going.remove(path.getLeaf());
            }
        }

        private List<Text> read(TreePath path, int depth) {
            return switch (path.getLeaf()) {
                case LiteralTree literal -> List.of(new Text(String.valueOf(literal.getValue()), Set.of(literal)));
                case ParenthesizedTree inner -> fold(in(path, inner.getExpression()), depth);
                case BinaryTree sum
                when sum.getKind() == Tree.Kind.PLUS ->
                    joined(fold(in(path, sum.getLeftOperand()), depth), fold(in(path, sum.getRightOperand()), depth));
                case ConditionalExpressionTree choice ->
                    oneOf(List.of(
                            fold(in(path, choice.getTrueExpression()), depth),
                            fold(in(path, choice.getFalseExpression()), depth)));
                case SwitchExpressionTree choice -> chosen(path, choice, depth);
                case MethodInvocationTree call -> called(path, call, depth);
                case IdentifierTree name -> named(path, name.getName().toString(), depth);
                case MemberSelectTree select -> constant(select.toString(), depth);
                default -> List.of(Text.UNKNOWN);
            };
        }

        private List<Text> chosen(TreePath path, SwitchExpressionTree choice, int depth) {
            List<List<Text>> all = new ArrayList<>();
            for (var one : choice.getCases()) {
                if (one.getBody() instanceof ExpressionTree value) {
                    all.add(fold(in(in(path, one), value), depth));
                } else {
                    new TreePathScanner<@Nullable Void, @Nullable Void>() {
                        @Override
                        public @Nullable Void visitYield(YieldTree yield, @Nullable Void nothing) {
                            all.add(fold(in(getCurrentPath(), yield.getValue()), depth + 1));
                            return null;
                        }
                    }.scan(in(path, one), null);
                }
            }
            return oneOf(all);
        }

        private List<Text> called(TreePath path, MethodInvocationTree call, int depth) {
            if (keepsText(call.getMethodSelect())) {
                var select = (MemberSelectTree) call.getMethodSelect();
                List<Text> texts = fold(in(in(path, select), select.getExpression()), depth);
                if (select.getIdentifier().contentEquals("strip")) {
                    return texts;
                }
                List<List<Text>> filled = new ArrayList<>();
                filled.add(List.of());
                for (var argument : call.getArguments()) {
                    List<List<Text>> more = new ArrayList<>();
                    for (Text value : fold(in(path, argument), depth)) {
                        for (List<Text> before : filled) {
                            var with = new ArrayList<>(before);
                            with.add(value);
                            more.add(with);
                        }
                    }
                    filled = more.subList(0, Math.min(more.size(), MOST_ALTERNATIVES));
                }
                List<Text> all = new ArrayList<>();
                for (Text text : texts) {
                    for (List<Text> values : filled) {
                        all.add(formatted(text, values));
                    }
                }
                return all;
            }
            String name = call.getMethodSelect().toString();
            List<List<Text>> returned = new ArrayList<>();
            for (TreePath method : methods(name, call.getArguments().size())) {
                new TreePathScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitReturn(ReturnTree returns, @Nullable Void nothing) {
                        if (returns.getExpression() != null) {
                            returned.add(fold(in(getCurrentPath(), returns.getExpression()), depth + 1));
                        }
                        return null;
                    }
                }.scan(method, null);
            }
            return oneOf(returned);
        }

        private List<Text> named(TreePath path, String name, int depth) {
            for (TreePath up = path; up != null; up = up.getParentPath()) {
                if (up.getLeaf() instanceof MethodTree method) {
                    for (int i = 0; i < method.getParameters().size(); i++) {
                        if (method.getParameters().get(i).getName().contentEquals(name)) {
                            return oneOf(given(method, i, depth));
                        }
                    }
                    List<List<Text>> set = new ArrayList<>();
                    new TreePathScanner<@Nullable Void, @Nullable Void>() {
                        @Override
                        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                            if (variable.getName().contentEquals(name) && variable.getInitializer() != null) {
                                set.add(fold(in(getCurrentPath(), variable.getInitializer()), depth + 1));
                            }
                            return super.visitVariable(variable, null);
                        }

                        @Override
                        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void nothing) {
                            if (assignment.getVariable().toString().equals(name)) {
                                set.add(fold(in(getCurrentPath(), assignment.getExpression()), depth + 1));
                            }
                            return super.visitAssignment(assignment, null);
                        }
                    }.scan(up, null);
                    if (!set.isEmpty()) {
                        return oneOf(set);
                    }
                }
                if (up.getLeaf() instanceof ClassTree in) {
                    var constant = constants.get(in.getSimpleName() + "." + name);
                    if (constant != null) {
                        return fold(in(constant.path, constant.value), depth + 1);
                    }
                }
            }
            for (ImportTree imported : unit.getImports()) {
                String from = imported.getQualifiedIdentifier().toString();
                if (imported.isStatic() && from.endsWith("." + name)) {
                    return constant(from, depth);
                }
            }
            return List.of(Text.UNKNOWN);
        }

        private List<Text> constant(String qualified, int depth) {
            var constant = constants.get(qualified.replaceFirst(".*\\.(?=\\w+\\.)", ""));
            return constant == null ? List.of(Text.UNKNOWN) : fold(in(constant.path, constant.value), depth + 1);
        }

        /** What the callers in this source give for a parameter. */
        private List<List<Text>> given(MethodTree method, int parameter, int depth) {
            List<List<Text>> all = new ArrayList<>();
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                    String name = call.getMethodSelect() instanceof MemberSelectTree select
                            ? select.getIdentifier().toString()
                            : call.getMethodSelect().toString();
                    given(name, call.getArguments());
                    return super.visitMethodInvocation(call, null);
                }

                @Override
                public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
                    given(made.getIdentifier().toString(), made.getArguments());
                    return super.visitNewClass(made, null);
                }

                private void given(String name, List<? extends ExpressionTree> arguments) {
                    if (method.getName().contentEquals(name)
                            && arguments.size() == method.getParameters().size()) {
                        all.add(fold(in(getCurrentPath(), arguments.get(parameter)), depth + 1));
                    }
                }
            }.scan(unit, null);
            return all;
        }

        private List<TreePath> methods(String name, int parameters) {
            List<TreePath> found = new ArrayList<>();
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                    if (method.getName().contentEquals(name)
                            && method.getParameters().size() == parameters) {
                        found.add(getCurrentPath());
                    }
                    return super.visitMethod(method, null);
                }
            }.scan(unit, null);
            return found;
        }
    }

    private static TreePath in(TreePath path, Tree child) {
        return new TreePath(path, child);
    }

    private static List<Text> joined(List<Text> left, List<Text> right) {
        List<Text> all = new ArrayList<>();
        for (Text one : left) {
            for (Text other : right) {
                if (all.size() < MOST_ALTERNATIVES) {
                    all.add(one.and(other));
                }
            }
        }
        return all;
    }

    private static List<Text> oneOf(List<List<Text>> alternatives) {
        Set<Text> all = new LinkedHashSet<>();
        alternatives.forEach(all::addAll);
        return all.isEmpty()
                ? List.of(Text.UNKNOWN)
                : all.stream().limit(MOST_ALTERNATIVES).toList();
    }

    private static Text formatted(Text text, List<Text> values) {
        Set<LiteralTree> literals = text.literals;
        for (Text value : values) {
            literals = both(literals, value.literals);
        }
        try {
            return new Text(
                    text.text
                            .replaceAll("%,?d", "%s")
                            .formatted(values.stream().map(Text::text).toArray()),
                    literals);
        } catch (IllegalArgumentException e) {
            return new Text(text.text, literals); // not a format after all
        }
    }
}
